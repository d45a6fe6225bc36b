package dev.asli.ledger;

import static dev.asli.testkit.Transactions.inTransaction;
import static dev.asli.testkit.Transactions.onEventLoop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.asli.kit.outbox.Outbox;
import dev.asli.kit.outbox.OutboxHandler;
import dev.asli.kit.outbox.OutboxMessage;
import dev.asli.testkit.RealPostgres;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service kit's outbox in a real PostgreSQL; here, because the kit itself has no database to test with. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    Recorder recorder;

    @BeforeEach
    void nothingWaits() {
        inTransaction(() -> sql("delete from outbox_message"));
        recorder.failing.clear();
        recorder.delivered.clear();
        recorder.meanwhile = () -> Uni.createFrom().item(0);
    }

    @Test
    void whatWasAddedIsDeliveredOnce() {
        add("a");
        add("b");

        sweep();
        sweep();

        assertThat(recorder.delivered).containsExactly("a", "b");
    }

    @Test
    void whatTheCauseDidNotCommitIsNeverDelivered() {
        assertThatThrownBy(() -> inTransaction(() -> outbox.add(Recorder.KIND, "a", bytes("a"))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("rolled back")))))
                .hasMessageContaining("rolled back");

        sweep();

        assertThat(recorder.delivered).isEmpty();
    }

    @Test
    void aFailureHoldsUpNoOtherAndIsTriedAgainLater() {
        recorder.failing.add("a");
        add("a");
        add("b");

        sweep();

        assertThat(recorder.delivered).containsExactly("b");
        recorder.failing.clear();
        sweep();
        assertThat(recorder.delivered).as("not before its time").containsExactly("b");
        inTransaction(() -> sql("update outbox_message set available_at = created_at"));
        sweep();
        assertThat(recorder.delivered).containsExactly("b", "a");
    }

    @Test
    void whatSomebodyElseHasInHandIsLeftAloneUntilTheLeaseEnds() {
        add("a");
        inTransaction(() -> sql("update outbox_message set lease_until = created_at + interval '1 hour'"));

        sweep();

        assertThat(recorder.delivered).isEmpty();
        inTransaction(() -> sql("update outbox_message set lease_until = created_at - interval '1 second'"));
        sweep();
        assertThat(recorder.delivered).containsExactly("a");
    }

    @Test
    void aLateFailureEndsNobodyElsesLease() {
        recorder.failing.add("a");
        recorder.meanwhile = () -> sql("update outbox_message set attempts = attempts + 1,"
                + " lease_until = created_at + interval '1 hour', version = version + 1");
        add("a");

        sweep();

        recorder.failing.clear();
        inTransaction(() -> sql("update outbox_message set available_at = created_at"));
        sweep();
        assertThat(recorder.delivered).isEmpty();
    }

    @Test
    void deliveringAtOnceTellsItsFailureAndLeavesTheMessageToTheSweep() {
        recorder.failing.add("a");
        UUID id = add("a");

        assertThatThrownBy(() -> onEventLoop(() -> outbox.deliverNow(id))).hasMessageContaining("refused");

        recorder.failing.clear();
        inTransaction(() -> sql("update outbox_message set available_at = created_at"));
        sweep();
        assertThat(recorder.delivered).containsExactly("a");
    }

    private UUID add(String key) {
        return inTransaction(() -> outbox.add(Recorder.KIND, key, bytes(key)));
    }

    private void sweep() {
        onEventLoop(outbox::sweep);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Uni<Integer> sql(String statement) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(statement).executeUpdate());
    }

    /** Stands for another service. */
    @Singleton
    static class Recorder implements OutboxHandler {

        static final String KIND = "test";

        final Set<String> failing = ConcurrentHashMap.newKeySet();
        final List<String> delivered = new CopyOnWriteArrayList<>();
        Supplier<Uni<Integer>> meanwhile = () -> Uni.createFrom().item(0);

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Uni<Void> deliver(OutboxMessage message) {
            if (failing.contains(message.key())) {
                return Panache.withTransaction(() -> meanwhile.get())
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("refused")));
            }
            return Uni.createFrom().voidItem().invoke(() -> delivered.add(message.key()));
        }
    }
}
