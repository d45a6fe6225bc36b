package dev.asli.gateway.complaint.page;

import dev.asli.contracts.compliance.v1.Intermediaries;
import dev.asli.contracts.compliance.v1.ListIntermediariesRequest;
import dev.asli.contracts.compliance.v1.ListIntermediariesResponse;
import dev.asli.contracts.intake.v1.FilingGuide;
import dev.asli.contracts.intake.v1.Filings;
import dev.asli.contracts.intake.v1.GetFilingGuideRequest;
import dev.asli.gateway.portal.Language;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings what a page of the form offers to choose from. Who cannot be asked just now offers nothing; the form goes on. */
@ApplicationScoped
class FormDesk {

    private final Intermediaries intermediaries;
    private final Filings filings;

    FormDesk(@GrpcClient("compliance") Intermediaries intermediaries, @GrpcClient("intake") Filings filings) {
        this.intermediaries = intermediaries;
        this.filings = filings;
    }

    Uni<ComplainForm> form(Step step, Answers answers, Language language) {
        return sites(language)
                .chain(sites -> guide(language).map(guide -> new ComplainForm(step, answers, sites, guide, List.of())));
    }

    Uni<Sites> sites(Language language) {
        return intermediaries
                .listIntermediaries(ListIntermediariesRequest.getDefaultInstance())
                .map(ListIntermediariesResponse::getIntermediariesList)
                .onFailure()
                .recoverWithItem(List.of())
                .map(registered -> new Sites(registered, language));
    }

    private Uni<FilingGuide> guide(Language language) {
        return filings.getFilingGuide(GetFilingGuideRequest.newBuilder()
                        .setLanguage(language.tag())
                        .build())
                .onFailure()
                .recoverWithItem(FilingGuide.getDefaultInstance());
    }
}
