package dev.asli.gateway.retention.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.EraseContactRequest;
import dev.asli.contracts.intake.v1.Erasure;
import dev.asli.contracts.intake.v1.ErasureRefused;
import dev.asli.contracts.intake.v1.GetRetentionRequest;
import dev.asli.contracts.intake.v1.Records;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.gateway.portal.page.Protos;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** The person's page: what is kept of their case and until when. The secret never stands in an address. */
@Path("/case")
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class KeptPage {

    private final Records records;
    private final Pages pages;

    KeptPage(@GrpcClient("intake") Records records, Pages pages) {
        this.records = records;
        this.pages = pages;
    }

    @POST
    @Path("kept")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> open(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @Context HttpServerRequest request) {
        return show(pages.frame(request), access(reference, secret), "", "");
    }

    @POST
    @Path("erasure")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> erase(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @Context HttpServerRequest request) {
        Frame frame = pages.frame(request);
        CaseAccess access = access(reference, secret);
        return records.eraseContact(
                        EraseContactRequest.newBuilder().setAccess(access).build())
                .chain(erasure -> show(frame, access, problem(erasure, frame.in()), notice(erasure, frame.in())))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> show(Frame frame, CaseAccess access, String problem, String notice) {
        return records.getRetention(
                        GetRetentionRequest.newBuilder().setAccess(access).build())
                .chain(retention -> pages.show(
                        new Frame(frame.in(), "/track", false),
                        "kept",
                        Map.of(
                                "kept", KeptModel.of(retention, frame.in()),
                                "reference", access.getReference(),
                                "secret", access.getCaseSecret(),
                                "problem", problem,
                                "notice", notice)))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private static String problem(Erasure erasure, Language in) {
        if (!erasure.hasRefused()) {
            return "";
        }
        ErasureRefused refused = erasure.getRefused();
        String words = Words.orCode(in, "", refused.getCode()) + " " + refused.getWords();
        return refused.hasUntil()
                ? words + " " + Words.in(in, "kept_ask_again") + " "
                        + Moments.show(Protos.instant(refused.getUntil()), in)
                : words;
    }

    private static String notice(Erasure erasure, Language in) {
        return erasure.hasReceipt()
                ? "%s SHA-256 %s · #%d · %s"
                        .formatted(
                                Words.in(in, "kept_erased_receipt"),
                                erasure.getReceipt().getDigest(),
                                erasure.getReceipt().getLedgerIndex(),
                                Moments.show(Protos.instant(erasure.getReceipt().getAt()), in))
                : "";
    }

    /** Officers have their own page; here only the secret counts. */
    private static CaseAccess access(Optional<String> reference, Optional<String> secret) {
        return CaseAccess.newBuilder()
                .setReference(reference.orElse("").strip())
                .setCaseSecret(secret.map(String::strip)
                        .filter(said -> !said.isEmpty())
                        .orElse("-"))
                .build();
    }
}
