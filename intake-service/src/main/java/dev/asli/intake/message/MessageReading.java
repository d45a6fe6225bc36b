package dev.asli.intake.message;

import dev.asli.intake.complaint.CaseDoor.Entry.Admitted;
import dev.asli.intake.complaint.Complaints;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A page of an exchange, in one session. */
@ApplicationScoped
class MessageReading {

    private final Complaints complaints;
    private final MessageShelf shelf;

    MessageReading(Complaints complaints, MessageShelf shelf) {
        this.complaints = complaints;
        this.shelf = shelf;
    }

    @WithSession
    public Uni<Exchange> read(Admitted admitted, int after, int limit) {
        String reference = admitted.reference();
        return complaints
                .get(reference)
                .chain(complaint -> shelf.after(reference, after, limit)
                        .chain(found -> shelf.messages()
                                .correspondence(reference)
                                .map(state -> new Exchange(
                                        found,
                                        state,
                                        admitted.standing(),
                                        complaint.submission().language()))));
    }
}
