package dev.asli.intake.complaint;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** Every hold that anybody knows of. */
@ApplicationScoped
public class Holds {

    private final Instance<CaseHolds> sources;

    Holds(@Any Instance<CaseHolds> sources) {
        this.sources = sources;
    }

    /** One sentence for each hold; empty when the complaint may be withdrawn. Joins the caller's session. */
    public Uni<List<String>> forbiddingWithdrawal(String reference) {
        return Multi.createFrom()
                .iterable(sources)
                .onItem()
                .transformToUniAndConcatenate(source -> source.forbiddingWithdrawal(reference))
                .onItem()
                .<String>transformToIterable(sentences -> sentences)
                .collect()
                .asList();
    }
}
