package dev.asli.intake.examination;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.asli.testkit.RealObjectStore;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The claim loop beside db-scheduler on the same PostgreSQL, by turns, and both again while one REPEATABLE READ
 * transaction is held open. Not part of the tests: "make bench".
 *
 * <p>One turn of ours: a claim with its lease, the complaint's stage, the result, its ledger entry. One of db-scheduler:
 * a one-time task with an empty body. Both have 16 lanes and rows waiting that were there before.
 */
@QuarkusTest
@TestProfile(QueueBench.Alone.class)
@WithTestResource(
        value = RealPostgres.class,
        initArgs = {
            @ResourceArg(name = RealPostgres.CONNECTS_AS, value = RealPostgres.SERVICE),
            @ResourceArg(name = RealPostgres.DURABLE, value = "true")
        })
@WithTestResource(RealObjectStore.class)
@WithTestResource(TestTokens.class)
class QueueBench {

    private static final int LANES = 16;
    private static final int WAITING = Integer.getInteger("bench.waiting", 200_000);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.round", 10));
    private static final Duration HELD = Duration.ofSeconds(Integer.getInteger("bench.held", 150));
    private static final LongAdder DONE = new LongAdder();
    private static final OneTimeTask<Void> NOTHING =
            Tasks.oneTime("nothing").execute((instance, context) -> DONE.increment());

    /** No worker of the service's own. */
    public static final class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("asli.examination.lanes", "0", "quarkus.log.level", "WARN");
        }
    }

    @Inject
    ExaminationQueue queue;

    @Inject
    DataSource owner;

    @BeforeEach
    void rowsThatWait() throws SQLException {
        execute("create table if not exists scheduled_tasks (task_name text not null, task_instance text not null,"
                + " task_data bytea, execution_time timestamptz not null, picked boolean not null, picked_by text,"
                + " last_success timestamptz, last_failure timestamptz, consecutive_failures int,"
                + " last_heartbeat timestamptz, version bigint not null, priority smallint,"
                + " primary key (task_name, task_instance))");
        execute("create index on scheduled_tasks (execution_time)");
        execute("create index on scheduled_tasks (last_heartbeat)");
        execute("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                + " select 'nothing', n::text, now() - n * interval '1 millisecond', false, 1 from generate_series(1, "
                + WAITING + ") n");
        execute(
                "insert into complaint (reference, request_key, request_digest, secret_hash, category, capacity, subject_age,"
                        + " statement, good_faith, authority_statement, consent_to_forward, language, test, received_at, stage,"
                        + " stage_since, serving, next_due_at) select 'BENCH-' || n, decode(md5('k' || n), 'hex'), '\\x00', '\\x00',"
                        + " 'MISINFORMATION', 'THIRD_PARTY', 'ADULT', 'x', true, '', false, 'en', true, now(), 'RECEIVED', now(),"
                        + " 'NOT_ASKED', '9999-12-31T00:00:00Z' from generate_series(1, " + WAITING + ") n");
        execute("insert into exhibit (id, reference, exhibit_number, request_key, request_digest, sha256, sha512, pdq,"
                + " size_bytes, media_type, claimed_name, claimed_media_type, object_key, hash_only, acquired_at)"
                + " select gen_random_uuid(), 'BENCH-' || n, 1, 'k', 'd', repeat('a', 64), repeat('b', 128), '', 1,"
                + " 'image/png', '', '', 'none', false, now() from generate_series(1, " + WAITING + ") n");
        execute("insert into examination (id, exhibit_id, reference, object_key, sha256, size_bytes, due_at, state,"
                + " available_at, since) select gen_random_uuid(), id, reference, object_key, sha256, size_bytes,"
                + " now() + interval '7 days' * random(), 'WAITING', now() - interval '1 hour', now() from exhibit");
        execute("analyze");
    }

    @Test
    void besideDbScheduler() throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            ours.add(ours(ROUND));
            theirs.add(theirs(ROUND));
        }
        print("claim loop, nobody else there", median(ours), median(theirs));
        try (Connection holder = owner.getConnection()) {
            holder.setAutoCommit(false);
            holder.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement statement = holder.createStatement()) {
                statement.execute("select count(*) from complaint");
            }
            Instant until = Instant.now().plus(HELD);
            List<Double> heldOurs = new ArrayList<>();
            List<Double> heldTheirs = new ArrayList<>();
            while (Instant.now().isBefore(until)) {
                heldOurs.add(ours(ROUND));
                heldTheirs.add(theirs(ROUND));
            }
            print("the same, a REPEATABLE READ transaction held", median(heldOurs), median(heldTheirs));
            double kept = heldOurs.getLast() / median(ours);
            System.out.printf(
                    "held for %d s, last round: ours keeps %.0f %% (goal: at least 90 %%) %s; db-scheduler keeps %.0f %%%n",
                    HELD.toSeconds(),
                    100 * kept,
                    kept >= 0.9 ? "PASS" : "MISS",
                    100 * heldTheirs.getLast() / median(theirs));
            System.out.println("rounds held, ours: " + heldOurs + " theirs: " + heldTheirs);
        }
    }

    private double ours(Duration length) throws InterruptedException, ExecutionException {
        LongAdder done = new LongAdder();
        long end = System.nanoTime() + length.toNanos();
        Callable<Void> lane = () -> {
            while (System.nanoTime() < end) {
                try {
                    VertxContextSupport.subscribeAndAwait(() -> queue.claim()
                            .chain(found -> found.isEmpty()
                                    ? io.smallrye.mutiny.Uni.createFrom().voidItem()
                                    : queue.done(found.getFirst(), RESULT)));
                } catch (Throwable failed) {
                    throw new IllegalStateException(failed);
                }
                done.increment();
            }
            return null;
        };
        long begin = System.nanoTime();
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            for (Future<Void> each : lanes.invokeAll(java.util.Collections.nCopies(LANES, lane))) {
                each.get();
            }
        }
        return done.sum() / ((System.nanoTime() - begin) / 1e9);
    }

    private double theirs(Duration length) throws InterruptedException {
        DONE.reset();
        Scheduler scheduler = Scheduler.create(owner, NOTHING)
                .threads(LANES)
                .pollUsingLockAndFetch(4.0, 8.0)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        long begin = System.nanoTime();
        scheduler.start();
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
        double rate = DONE.sum() / ((System.nanoTime() - begin) / 1e9);
        scheduler.stop();
        return rate;
    }

    private static void print(String what, double ours, double theirs) {
        System.out.printf("%s: %,.0f beside %,.0f executions/s = %.2f%n", what, ours, theirs, ours / theirs);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final Assessment RESULT = new Assessment("{}", "INCONCLUSIVE", "", "assessment.v1", List.of());
}
