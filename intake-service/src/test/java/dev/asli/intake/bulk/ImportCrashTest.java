package dev.asli.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asli.intake.Records;
import dev.asli.intake.RunsOnRealParts;
import dev.asli.intake.bulk.Import.Progress;
import dev.asli.intake.bulk.ImportRows.Claimed;
import dev.asli.intake.filing.FilingOutcome;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.Transactions;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class ImportCrashTest {

    private static final Actor PLATFORM = new Actor("key-7", Set.of(Roles.INTERMEDIARY_MEMBER), Optional.of("chitra"));

    @Inject
    ImportDesk imports;

    @Inject
    ImportRegister register;

    @Inject
    BulkDesk bulk;

    @Inject
    RowForm form;

    @Inject
    RowCipher cipher;

    @Test
    void whatAKilledWorkerFiledAndDidNotEnterIsNotFiledAgain() {
        String mark = UUID.randomUUID().toString();
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            file.append(row(mark, i)).append('\n');
        }
        String id = send(file.toString());

        await().atMost(Duration.ofSeconds(60)).until(() -> progress(id).file().state() == Import.State.DONE);

        assertThat(Records.count("complaint where statement like '%" + mark + "'"))
                .isEqualTo(40);
        assertThat(Records.count("bulk_import_result where import_id = '" + id + "'"))
                .isEqualTo(40);
        assertThat(Records.count("bulk_import_result where replayed and import_id = '" + id + "'"))
                .isGreaterThanOrEqualTo(7);
        assertThat(Records.count(
                        "complaint_owner o join complaint c on c.reference = o.reference where statement like '%" + mark
                                + "'"))
                .isEqualTo(40);
    }

    @Test
    void whatBrokeOffWhileItArrivedIsNeverFiled() {
        String mark = UUID.randomUUID().toString();
        Transactions.onEventLoop(() -> imports.begin("broken-" + mark, Optional.empty(), false, PLATFORM)
                .chain(arrival -> arrival.take((row(mark, 1) + "\n").repeat(300).getBytes(StandardCharsets.UTF_8))));
        assertThat(Records.count("bulk_import where state = 'ARRIVING'")).isPositive();
        assertThat(Transactions.onEventLoop(() -> register.removeArriving(Duration.ofSeconds(-1))))
                .isPositive();
        assertThat(Records.count("complaint where statement like '%" + mark + "'"))
                .isZero();
    }

    /** Files seven rows of what a worker holds, and enters nothing, as if killed there; holds the rest for a while. */
    private String send(String file) {
        return Transactions.onEventLoop(() -> imports.begin(
                        UUID.randomUUID().toString(), Optional.empty(), false, PLATFORM)
                .chain(arrival ->
                        arrival.take(file.getBytes(StandardCharsets.UTF_8)).chain(arrival::complete))
                .call(() -> register.claim(Duration.ofSeconds(2), 25).call(this::fileSeven))
                .map(UUID::toString));
    }

    private io.smallrye.mutiny.Uni<List<FilingOutcome>> fileSeven(List<Claimed> claimed) {
        assertThat(claimed).hasSizeGreaterThanOrEqualTo(7);
        return io.smallrye.mutiny.Multi.createFrom()
                .iterable(claimed.subList(0, 7))
                .onItem()
                .transformToUniAndConcatenate(row -> bulk.one(
                        "",
                        form.filing(
                                cipher.open(
                                        row.importId(),
                                        row.row().row(),
                                        row.row().sealed()),
                                bulk.requestIdOf(row),
                                false),
                        Set.of(),
                        PLATFORM))
                .collect()
                .asList();
    }

    private Progress progress(String id) {
        return Transactions.onEventLoop(() -> imports.get(id, PLATFORM));
    }

    private static String row(String mark, int number) {
        return """
                {"category":"misinformation","capacity":"third_party","subjectAge":"adult","statement":"%d %s",\
                "locations":[{"intermediary":"chitra","url":"https://chitra.example/p/%d"}],\
                "declarations":{"goodFaith":true,"consentToForward":true}}""".formatted(number, mark, number);
    }
}
