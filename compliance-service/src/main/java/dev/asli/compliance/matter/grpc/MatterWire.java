package dev.asli.compliance.matter.grpc;

import dev.asli.compliance.deadline.grpc.DeadlineWire;
import dev.asli.compliance.matter.AppealRight;
import dev.asli.compliance.matter.MatterFile;
import dev.asli.compliance.notice.ContentLocator;
import dev.asli.compliance.notice.Notice;
import dev.asli.compliance.notice.grpc.NoticeWire;
import dev.asli.compliance.observation.grpc.ObservationWire;
import dev.asli.compliance.wire.grpc.Wire;
import dev.asli.contracts.compliance.v1.Matter;
import dev.asli.contracts.compliance.v1.MatterLocation;
import dev.asli.contracts.compliance.v1.MattersView;
import dev.asli.contracts.compliance.v1.OrderSummary;
import dev.asli.contracts.compliance.v1.Text;
import java.util.List;
import java.util.Optional;

/** Matters as protobuf. */
final class MatterWire {

    private MatterWire() {}

    static MattersView view(List<MatterFile> files, List<AppealRight> rights) {
        return MattersView.newBuilder()
                .addAllMatters(files.stream().map(file -> of(file, rights)).toList())
                .build();
    }

    private static Matter of(MatterFile file, List<AppealRight> rights) {
        Matter.Builder wire = Matter.newBuilder()
                .setId(file.matter().id().toString())
                .setComplaintReference(file.matter().complaint().reference())
                .setIntermediary(file.matter().intermediary())
                .setIntermediaryName(file.intermediaryName())
                .addAllDeadlines(DeadlineWire.of(file.deadlines()));
        file.locations().forEach(place -> wire.addLocations(location(file, place)));
        file.grievance().map(NoticeWire::summary).ifPresent(wire::setGrievance);
        file.responses().forEach(response -> wire.addResponses(NoticeWire.of(response)));
        file.observations().forEach(seen -> wire.addObservations(ObservationWire.of(seen)));
        file.servedOrders().forEach(order -> wire.addOrders(order(file, order)));
        rights.stream()
                .filter(right ->
                        right.step().intermediary().equals(file.matter().intermediary()))
                .forEach(right -> wire.addAppealRights(right(right)));
        return wire.build();
    }

    private static dev.asli.contracts.compliance.v1.AppealRight right(AppealRight right) {
        dev.asli.contracts.compliance.v1.AppealRight.Builder wire =
                dev.asli.contracts.compliance.v1.AppealRight.newBuilder()
                        .setObligation(right.rule().obligation())
                        .setClause(right.rule().clause())
                        .setTitle(right.rule().title())
                        .setVersion(right.rule().versionId())
                        .setRulePackDigest(right.rule().pack().digest())
                        .setOpenedAt(Wire.of(right.openedAt()))
                        .setTicket(right.step().ticket())
                        .addWhy(text("en", right.why().english()))
                        .addWhy(text("hi", right.why().hindi()))
                        .setArithmetic(right.why().arithmetic());
        right.until().map(Wire::of).ifPresent(wire::setUntil);
        return wire.build();
    }

    private static Text text(String language, String words) {
        return Text.newBuilder().setLanguage(language).setText(words).build();
    }

    private static MatterLocation location(MatterFile file, ContentLocator place) {
        return MatterLocation.newBuilder()
                .setLocationId(place.locationId())
                .setIntermediary(file.matter().intermediary())
                .setUrl(place.url())
                .setContentId(place.contentId())
                .setComplainedAt(Wire.of(file.matter().complaint().complainedAt()))
                .build();
    }

    private static OrderSummary order(MatterFile file, Notice order) {
        OrderSummary.Builder wire =
                OrderSummary.newBuilder().setId(order.id().toString()).setState(NoticeWire.state(order.state()));
        file.deadlinesOf(order).stream()
                .map(one -> one.deadline().dueAt())
                .flatMap(Optional::stream)
                .min(java.time.Instant::compareTo)
                .map(Wire::of)
                .ifPresent(wire::setDueAt);
        return wire.build();
    }
}
