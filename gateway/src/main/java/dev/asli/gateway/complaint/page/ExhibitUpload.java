package dev.asli.gateway.complaint.page;

import dev.asli.contracts.intake.v1.CaseAccess;
import dev.asli.gateway.upload.Deliveries;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Passes a file of a page's form on to intake. */
@ApplicationScoped
public class ExhibitUpload {

    private final Deliveries transfer;

    ExhibitUpload(Deliveries transfer) {
        this.transfer = transfer;
    }

    /** Fails with REQUEST_INVALID when there is no file. */
    public Uni<Deliveries.Delivered> send(CaseAccess access, String requestId, @Nullable FileUpload file) {
        if (file == null) {
            return Uni.createFrom()
                    .failure(new ProblemException(
                            CommonProblem.REQUEST_INVALID, "Choose a file first, then send the form again."));
        }
        return transfer.send(
                new Deliveries.FormFile(access.getReference(), access.getCaseSecret(), requestId, "", file));
    }
}
