package dev.asli.intake.bulk;

import dev.asli.intake.complaint.Owners;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Enters whose the complaints of one call are. A crash before it is mended by sending the call again. */
@ApplicationScoped
class BulkRegister {

    private final Owners owners;

    BulkRegister(Owners owners) {
        this.owners = owners;
    }

    @WithTransaction
    public Uni<Void> own(List<String> references, byte[] ownerKey) {
        return Multi.createFrom()
                .iterable(references)
                .onItem()
                .transformToUniAndConcatenate(reference -> owners.add(reference, ownerKey))
                .onItem()
                .ignoreAsUni();
    }
}
