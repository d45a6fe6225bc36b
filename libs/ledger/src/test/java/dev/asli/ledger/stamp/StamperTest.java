package dev.asli.ledger.stamp;

import static dev.asli.testkit.Transactions.inTransaction;
import static dev.asli.testkit.Transactions.onEventLoop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.ledger.Ledger;
import dev.asli.ledger.LedgerExport;
import dev.asli.ledger.NewEntry;
import dev.asli.testkit.RealPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The job in a real PostgreSQL: of two authorities, one is no good. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(Authorities.class)
class StamperTest {

    @Inject
    Ledger ledger;

    @Inject
    Stamper stamper;

    @Test
    void theNewestCheckpointIsStampedOnceAndTravelsWithTheCase() {
        String reference = "ASLI-" + UUID.randomUUID();
        inTransaction(() -> ledger.append(new NewEntry(reference, "K", "a", Map.of())));
        assertThat(onEventLoop(stamper::stampNewest)).isEqualTo(1);
        assertThat(onEventLoop(stamper::stampNewest)).isZero();
        inTransaction(() -> ledger.append(new NewEntry(reference, "K", "a", Map.of())));

        LedgerExport export = inTransaction(() -> ledger.exportCase(reference));

        assertThat(export.stamps()).singleElement().satisfies(stamp -> {
            assertThat(stamp.authority()).isEqualTo("good");
            assertThat(TimeStamp.check(stamp.answer(), TimeStamp.stamped(stamp.note()), Authorities.trusted()))
                    .isInstanceOf(StampCheck.Genuine.class);
            assertThat(export.growth()).anyMatch(growth -> growth.from() == stamp.size());
        });
        assertThat(export.files("x"))
                .containsKeys("x/consistency.json")
                .containsKey("x/timestamps/good-%d.tsr"
                        .formatted(export.stamps().getFirst().size()));
    }
}
