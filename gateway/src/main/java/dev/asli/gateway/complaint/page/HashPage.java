package dev.asli.gateway.complaint.page;

import dev.asli.contracts.intake.v1.AddHashOnlyExhibitRequest;
import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Pages;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes fingerprints of a file that stays with the person: computed by a script of ours there, or typed. */
@Path("/track/hashes")
@PermitAll
class HashPage {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern HASHES = Pattern.compile("([0-9a-f]{64} ){0,7}[0-9a-f]{64}");
    private static final Pattern GAP = Pattern.compile("[\\s:-]+");

    private final Intake intake;
    private final StatusView view;
    private final Pages pages;

    HashPage(@GrpcClient("intake") Intake intake, StatusView view, Pages pages) {
        this.intake = intake;
        this.view = view;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> add(
            @RestForm Optional<String> reference,
            @RestForm Optional<String> secret,
            @RestForm Optional<String> requestId,
            @RestForm Optional<String> sha256,
            @RestForm Optional<String> pdq,
            @RestForm Optional<String> pdqOrientations,
            @Context HttpServerRequest request) {
        Frame frame = pages.frame(request);
        CaseAccess access = StatusView.access(reference, secret);
        String digest = bare(sha256);
        String hash = bare(pdq);
        if ((digest + hash).isEmpty() || !wellFormed(digest) || !wellFormed(hash)) {
            return view.refuse(frame, access, Words.in(frame.in(), "err_hash"));
        }
        AddHashOnlyExhibitRequest given = AddHashOnlyExhibitRequest.newBuilder()
                .setAccess(access)
                .setRequestId(requestId.orElseGet(StatusView::newId))
                .setSha256(digest)
                .setPdq(hash)
                .addAllPdqOrientations(orientations(pdqOrientations, hash))
                .build();
        return view.after(intake.addHashOnlyExhibit(given), frame, access, "done_hash");
    }

    /** As people copy them: in capitals, with gaps. */
    private static String bare(Optional<String> typed) {
        return GAP.matcher(typed.orElse("").strip()).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean wellFormed(String hash) {
        return hash.isEmpty() || HASH.matcher(hash).matches();
    }

    /** Those that belong to another hash than was sent are left out: they were computed before the field was changed. */
    private static List<String> orientations(Optional<String> sent, String pdq) {
        String text = sent.orElse("").strip();
        List<String> all = HASHES.matcher(text).matches() ? List.of(text.split(" ")) : List.of();
        return !pdq.isEmpty() && all.contains(pdq) ? all : List.of();
    }
}
