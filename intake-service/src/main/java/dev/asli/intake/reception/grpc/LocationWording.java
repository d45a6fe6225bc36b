package dev.asli.intake.reception.grpc;

import dev.asli.contracts.intake.v1.ContentKind;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.Seen;
import dev.asli.contracts.intake.v1.StatedTime;
import dev.asli.contracts.intake.v1.Synthetic;
import dev.asli.intake.complaint.LocationDetails;
import dev.asli.intake.complaint.Said;
import java.time.Instant;

/** A place as its reader sees it: with its host spelt so that letters that only look like others show. */
final class LocationWording {

    private LocationWording() {}

    static Location write(dev.asli.intake.complaint.Location place, Instant received) {
        LocationDetails said = place.details();
        Location.Builder written = Location.newBuilder()
                .setIntermediary(place.intermediary())
                .setUrl(place.url())
                .setContentId(place.contentId())
                .setMediaTime(said.mediaTime())
                .setUploader(said.uploader())
                .setContentLanguage(said.language())
                .setSyntheticWhy(said.origin().why())
                .setNumber(place.number())
                .setReceivedAt(RecordWording.time(place.addedAt().orElse(received)))
                .setAsciiHost(place.host())
                .setLookAlike(place.lookAlike())
                .setLabelPresent(seen(said.origin().labelPresent()))
                .setDeclarationSeen(seen(said.origin().declarationSeen()))
                .setContentKind(kind(said));
        if (said.origin().synthetic() != Said.UNSAID) {
            written.setSynthetic(
                    Synthetic.valueOf("SYNTHETIC_" + said.origin().synthetic().name()));
        }
        if (said.firstSeen().said()) {
            written.setFirstSeen(time(said.firstSeen()));
        }
        return written.build();
    }

    static StatedTime time(dev.asli.intake.complaint.StatedTime stated) {
        StatedTime.Builder written = StatedTime.newBuilder().setAt(stated.at()).setZone(stated.zone());
        stated.moment().ifPresent(moment -> written.setInstant(RecordWording.time(moment)));
        return written.build();
    }

    private static ContentKind kind(LocationDetails said) {
        return said.kind() == dev.asli.intake.complaint.ContentKind.UNSAID
                ? ContentKind.CONTENT_KIND_UNSPECIFIED
                : ContentKind.valueOf(said.kind().name());
    }

    private static Seen seen(Said said) {
        return said == Said.UNSAID ? Seen.SEEN_UNSPECIFIED : Seen.valueOf("SEEN_" + said.name());
    }
}
