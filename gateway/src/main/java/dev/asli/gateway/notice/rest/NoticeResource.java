package dev.asli.gateway.notice.rest;

import dev.asli.contracts.compliance.v1.GetNoticeRequest;
import dev.asli.contracts.compliance.v1.ListNoticesRequest;
import dev.asli.contracts.compliance.v1.Notices;
import dev.asli.gateway.apikey.rest.NeedsScope;
import dev.asli.gateway.identity.Scope;
import dev.asli.gateway.json.rest.Wire;
import dev.asli.kit.identity.Roles;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** An intermediary reads its notices. Another's does not exist for it. */
@Path("/api/v1/intermediary/notices")
@RolesAllowed({Roles.INTERMEDIARY_MEMBER, Roles.INTERMEDIARY_ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
class NoticeResource {

    private final Notices notices;

    NoticeResource(@GrpcClient("compliance") Notices notices) {
        this.notices = notices;
    }

    @GET
    @NeedsScope(Scope.NOTICES_READ)
    @Operation(operationId = "listNotices", summary = "Your notices, page by page")
    public Uni<NoticesView> list(
            @Schema(
                            enumeration = {"open", "all"},
                            defaultValue = "open")
                    @RestQuery
                    @Nullable
                    String state,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return notices.listNotices(ListNoticesRequest.newBuilder()
                        .setState(Wire.orEmpty(state))
                        .setLimit(Wire.limit(limit))
                        .setCursor(Wire.orEmpty(cursor))
                        .build())
                .map(page -> new NoticesView(
                        page.getNoticesList().stream().map(NoticeView::of).toList(), Wire.text(page.getNextCursor())));
    }

    @GET
    @Path("/{id}")
    @NeedsScope(Scope.NOTICES_READ)
    @Operation(operationId = "getNotice", summary = "One notice, signed")
    public Uni<NoticeView> get(@RestPath String id) {
        return notices.getNotice(GetNoticeRequest.newBuilder().setId(id).build())
                .map(NoticeView::of);
    }

    @Schema(name = "Notices")
    record NoticesView(
            List<NoticeView> notices,

            @Schema(description = "Send it as cursor for the next page; absent on the last.") @Nullable
            String nextCursor) {}
}
