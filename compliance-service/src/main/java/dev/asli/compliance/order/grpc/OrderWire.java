package dev.asli.compliance.order.grpc;

import dev.asli.compliance.deadline.grpc.DeadlineWire;
import dev.asli.compliance.notice.NoticeState.Rescinded;
import dev.asli.compliance.notice.grpc.NoticeWire;
import dev.asli.compliance.order.Details;
import dev.asli.compliance.order.OrderFile;
import dev.asli.compliance.wire.grpc.Wire;
import dev.asli.contracts.compliance.v1.Order;
import dev.asli.contracts.compliance.v1.OrderDetails;

/** Orders as protobuf. */
final class OrderWire {

    private OrderWire() {}

    static Order of(OrderFile file) {
        Order.Builder wire = Order.newBuilder()
                .setId(file.order().id().toString())
                .setState(NoticeWire.state(file.notice().state()))
                .setComplaintReference(file.notice().subject().complaintReference())
                .setIntermediary(file.notice().subject().intermediary())
                .setDetails(details(file.order().details()))
                .setDraftedBy(file.order().drafted().by())
                .setDraftedAt(Wire.of(file.order().drafted().at()))
                .setSignedNotice(file.notice().signed().orElse(""))
                .addAllDeadlines(DeadlineWire.of(file.deadlines()));
        file.notice()
                .subject()
                .locations()
                .forEach(place -> wire.addLocations(NoticeWire.location(file.notice(), place)));
        file.order().approved().ifPresent(hand -> wire.setApprovedBy(hand.by()).setApprovedAt(Wire.of(hand.at())));
        if (file.notice().state() instanceof Rescinded rescinded) {
            wire.setRescindedBecause(rescinded.reason());
        }
        return wire.build();
    }

    static Details read(OrderDetails details) {
        return new Details(
                details.getIssuingAuthority(),
                details.getOfficerRank(),
                details.getWrittenAuthorisation(),
                details.getLegalBasis(),
                details.getStatutoryProvision(),
                details.getNatureOfUnlawfulAct(),
                details.getReasons());
    }

    private static OrderDetails details(Details details) {
        return OrderDetails.newBuilder()
                .setIssuingAuthority(details.issuingAuthority())
                .setOfficerRank(details.officerRank())
                .setWrittenAuthorisation(details.writtenAuthorisation())
                .setLegalBasis(details.legalBasis())
                .setStatutoryProvision(details.statutoryProvision())
                .setNatureOfUnlawfulAct(details.natureOfUnlawfulAct())
                .setReasons(details.reasons())
                .build();
    }
}
