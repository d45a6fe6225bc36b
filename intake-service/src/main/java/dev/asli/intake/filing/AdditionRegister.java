package dev.asli.intake.filing;

import static dev.asli.intake.complaint.ComplaintProblem.TOO_MANY_LOCATIONS;

import dev.asli.intake.complaint.Complaint;
import dev.asli.intake.complaint.Complaints;
import dev.asli.intake.complaint.Location;
import dev.asli.intake.complaint.Serving;
import dev.asli.intake.complaint.Sha256;
import dev.asli.intake.serving.ServingDesk;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.problem.ProblemException;
import dev.asli.ledger.Ledger;
import dev.asli.ledger.NewEntry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Enters places added later with everything that belongs to them: all of it or nothing. */
@ApplicationScoped
class AdditionRegister {

    /** Beyond it a campaign is the right form, and one more complaint never hurts. */
    static final int MOST_IN_ALL = 500;

    private final Complaints complaints;
    private final ServingDesk serving;
    private final Ledger ledger;
    private final Clock clock;

    AdditionRegister(Complaints complaints, ServingDesk serving, Ledger ledger, Clock clock) {
        this.complaints = complaints;
        this.serving = serving;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param messages what to deliver now, outside the transaction */
    record Entered(Complaints.Addition addition, boolean replayed, List<UUID> messages) {

        List<Integer> numbers() {
            return IntStream.rangeClosed(addition.firstNumber(), addition.lastNumber())
                    .boxed()
                    .toList();
        }
    }

    @WithSession
    public Uni<Complaint> read(String reference) {
        return complaints.get(reference);
    }

    @WithSession
    public Uni<List<Complaints.Addition>> addedAs(byte[] requestKey) {
        return complaints.addedAs(requestKey);
    }

    /** The lock makes two calls with one request id come one after the other. */
    @WithTransaction
    public Uni<Entered> enter(String reference, List<Location> places, byte[] key, byte[] digest, Actor actor) {
        return complaints
                .lock(reference)
                .chain(complaint -> complaints
                        .addedAs(key)
                        .chain(before -> before.isEmpty()
                                ? enter(complaint.requireOpen(), places, key, digest, actor)
                                : Uni.createFrom().item(new Entered(before.getFirst(), true, List.of()))));
    }

    private Uni<Entered> enter(Complaint complaint, List<Location> places, byte[] key, byte[] digest, Actor actor) {
        int before = complaint.submission().locations().size();
        requireRoom(before + places.size());
        List<Location> numbered = numbered(complaint, places, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Complaints.Addition addition = new Complaints.Addition(key, digest, before + 1, before + places.size());
        Uni<Complaint> waiting = complaint.forwarding().consented() && complaint.serving() == Serving.NOT_ASKED
                ? complaints.replace(complaint.consentToForward(true))
                : Uni.createFrom().item(complaint);
        return waiting.call(() -> complaints.addLocations(complaint.reference(), numbered, addition))
                .chain(serving::requestMore)
                .call(() -> ledger.append(entry(complaint.reference(), numbered, actor)))
                .map(messages -> new Entered(addition, false, messages));
    }

    private static List<Location> numbered(Complaint complaint, List<Location> places, Instant now) {
        Serving serving = complaint.forwarding().consented() ? Serving.PENDING : Serving.NOT_ASKED;
        List<Location> numbered = new ArrayList<>();
        int next = complaint.submission().locations().size() + 1;
        for (Location place : places) {
            numbered.add(place.added(next, now, serving));
            next++;
        }
        return numbered;
    }

    private static void requireRoom(int inAll) {
        if (inAll > MOST_IN_ALL) {
            throw new ProblemException(
                    TOO_MANY_LOCATIONS,
                    "A complaint names at most %d places. File another one for the rest.".formatted(MOST_IN_ALL));
        }
    }

    private static NewEntry entry(String reference, List<Location> places, Actor actor) {
        return new NewEntry(
                reference,
                "LOCATIONS_ADDED",
                actor.pseudonym(),
                Map.of(
                        "locations",
                        places.stream()
                                .map(place -> Map.<String, Object>of(
                                        "number", place.number(),
                                        "intermediary", place.intermediary(),
                                        "urlSha256", Sha256.hex(place.url())))
                                .toList()));
    }
}
