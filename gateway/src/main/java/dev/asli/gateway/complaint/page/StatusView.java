package dev.asli.gateway.complaint.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.GetComplaintRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.gateway.portal.Frame;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.ComplaintModel;
import dev.asli.gateway.portal.page.Pages;
import dev.asli.kit.problem.GrpcProblems;
import dev.asli.kit.problem.ProblemException;
import dev.asli.kit.problem.ProblemType.Kind;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The complainant's page of one case, shown again after everything that is done there. */
@ApplicationScoped
class StatusView {

    private final Intake intake;
    private final Pages pages;

    StatusView(@GrpcClient("intake") Intake intake, Pages pages) {
        this.intake = intake;
        this.pages = pages;
    }

    static CaseAccess access(Optional<String> reference, Optional<String> secret) {
        return CaseAccess.newBuilder()
                .setReference(reference.orElse("").strip())
                .setCaseSecret(secret.orElse("").strip())
                .build();
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Does something first, and says beside the page what came of it: the key of a notice, or what went wrong. */
    Uni<RestResponse<String>> after(Uni<?> act, Frame frame, CaseAccess access, String notice) {
        return act.map(done -> new Told("", Words.in(frame.in(), notice)))
                .onFailure()
                .recoverWithItem(failure -> new Told(Pages.words(failure), ""))
                .chain(told -> show(frame, access, told))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    Uni<RestResponse<String>> show(Frame frame, CaseAccess access) {
        return show(frame, access, new Told("", ""));
    }

    /** The page with words about what is wrong with what was just sent. */
    Uni<RestResponse<String>> refuse(Frame frame, CaseAccess access, String words) {
        return show(frame, access, new Told(words, ""));
    }

    Uni<RestResponse<String>> ask(Frame frame, String problem, String reference, int status) {
        return pages.show(
                new Frame(frame.in(), "/track", false),
                "track",
                Map.of("problem", problem, "reference", reference),
                status);
    }

    /** At most one of both is said. */
    private record Told(String problem, String notice) {}

    private Uni<RestResponse<String>> show(Frame frame, CaseAccess access, Told told) {
        return intake.getComplaint(
                        GetComplaintRequest.newBuilder().setAccess(access).build())
                .chain(complaint -> status(frame, complaint, access, told))
                .onFailure(StatusView::noSuchComplaint)
                .recoverWithUni(() -> ask(frame, Words.in(frame.in(), "err_wrong_secret"), access.getReference(), 404))
                .onFailure()
                .recoverWithUni(failure -> pages.failure(frame, failure));
    }

    private Uni<RestResponse<String>> status(Frame frame, ComplaintRecord complaint, CaseAccess access, Told told) {
        return pages.show(
                new Frame(frame.in(), "/track", false),
                "status",
                Map.of(
                        "complaint", ComplaintModel.of(complaint, frame.in()),
                        "own", OwnCase.of(complaint, frame.in()),
                        "secret", access.getCaseSecret(),
                        "requestId", newId(),
                        "problem", told.problem(),
                        "notice", told.notice()));
    }

    private static boolean noSuchComplaint(Throwable failure) {
        return GrpcProblems.fromStatus(failure) instanceof ProblemException problem
                && problem.type().kind() == Kind.NOT_FOUND;
    }
}
