package dev.asli.gateway.notice.rest;

import dev.asli.contracts.compliance.v1.Notice;
import dev.asli.gateway.deadline.rest.DeadlineView;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.gateway.matter.rest.LocationView;
import dev.asli.gateway.matter.rest.ResponseView;
import dev.asli.gateway.order.rest.OrderDetailsView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an intermediary is asked, and by when. */
@Schema(name = "Notice")
record NoticeView(
        String id,

        @Schema(enumeration = {"GRIEVANCE", "ORDER"}) String kind,

        @Schema(enumeration = {"SENT", "DELIVERED", "ACKNOWLEDGED", "ANSWERED", "CLOSED", "RESCINDED"}) @Nullable
        String state,

        String intermediary,
        String complaintReference,

        @Schema(description = "What is asked, in plain words.")
        String subject,

        @Nullable String statement,
        @Nullable String category,
        @Nullable String capacity,
        List<LocationView> locations,
        List<DeadlineView> deadlines,
        @Nullable Instant sentAt,
        @Nullable Instant receivedAt,

        @Schema(description = "JWS compact serialisation (EdDSA); the key is at /.well-known/asli-keys.json.") @Nullable
        String signedNotice,

        @Schema(description = "For orders only.") @Nullable OrderDetailsView order,

        List<ResponseView> responses,
        boolean test) {

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.getId(),
                notice.getKind(),
                Wire.state(notice.getState(), "NOTICE_"),
                notice.getIntermediary(),
                notice.getComplaintReference(),
                notice.getSubject(),
                Wire.text(notice.getStatement()),
                Wire.text(notice.getCategory()),
                Wire.text(notice.getCapacity()),
                LocationView.all(notice.getLocationsList()),
                DeadlineView.all(notice.getDeadlinesList()),
                Wire.time(notice.hasSentAt(), notice.getSentAt()),
                Wire.time(notice.hasReceivedAt(), notice.getReceivedAt()),
                Wire.text(notice.getSignedNotice()),
                notice.hasOrder() ? OrderDetailsView.of(notice.getOrder()) : null,
                ResponseView.all(notice.getResponsesList()),
                notice.getTest());
    }
}
