package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.CaseFileChunk;
import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.ComplaintSummary;
import dev.asli.contracts.intake.v1.DecideComplaintRequest;
import dev.asli.contracts.intake.v1.ExportCaseFileRequest;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.GetLedgerKeysRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.ListComplaintsRequest;
import dev.asli.contracts.intake.v1.ListComplaintsResponse;
import dev.asli.contracts.intake.v1.Outcome;
import dev.asli.contracts.intake.v1.Stage;
import dev.asli.intake.vault.Contact;
import dev.asli.intake.vault.ContactVault;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.TestTokens;
import dev.asli.testkit.Transactions;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class OfficerTest {

    @GrpcClient("self")
    Intake intake;

    @Inject
    ContactVault vault;

    @Test
    void theQueueIsReadPageByPageEarliestDueFirst() {
        for (int i = 0; i < 3; i++) {
            Visitor.visitor(intake).filed(Visitor.complaint());
        }
        List<ComplaintSummary> read = new ArrayList<>();
        String cursor = "";
        do {
            ListComplaintsResponse page = Visitor.answer(Visitor.officer(intake)
                    .intake()
                    .listComplaints(ListComplaintsRequest.newBuilder()
                            .setLimit(2)
                            .setCursor(cursor)
                            .build()));
            read.addAll(page.getComplaintsList());
            cursor = page.getNextCursor();
        } while (!cursor.isEmpty());
        assertThat(read)
                .extracting(ComplaintSummary::getReference)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(read.stream()
                        .filter(ComplaintSummary::hasNextDueAt)
                        .map(row -> row.getNextDueAt().getSeconds()))
                .isSorted();
    }

    @Test
    void aCursorThatIsNotOursIsRefused() {
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "CURSOR_INVALID",
                () -> Visitor.answer(Visitor.officer(intake)
                        .intake()
                        .listComplaints(ListComplaintsRequest.newBuilder()
                                .setCursor("zzz")
                                .build())));
    }

    @Test
    void anOfficerDecidesOnce() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        DecideComplaintRequest decision = DecideComplaintRequest.newBuilder()
                .setReference(filed.getReference())
                .setRequestId("d-1")
                .setOutcome(Outcome.WELL_FOUNDED)
                .setGrounds("The image is altered.")
                .build();
        ComplaintRecord decided = decide(decision);
        assertThat(decided.getStage()).isEqualTo(Stage.DECIDED);
        assertThat(decided.getDecision().getDecidedBy()).isEqualTo("officer:o-1");
        assertThat(decide(decision).getDecision()).isEqualTo(decided.getDecision());
        assertThat(Visitor.visitor(intake).get(filed).getDecision().getDecidedBy())
                .isEqualTo("officer");
        Visitor.refused(
                Status.Code.ALREADY_EXISTS,
                "IDEMPOTENCY_MISMATCH",
                () -> decide(
                        decision.toBuilder().setOutcome(Outcome.NOT_FOUNDED).build()));
        Visitor.refused(
                Status.Code.FAILED_PRECONDITION,
                "ALREADY_DECIDED",
                () -> decide(decision.toBuilder().setRequestId("d-2").build()));
    }

    @Test
    void aDecisionWithoutReasonsOrRoleIsRefused() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        DecideComplaintRequest bare = DecideComplaintRequest.newBuilder()
                .setReference(filed.getReference())
                .setRequestId("d-1")
                .setOutcome(Outcome.REFERRED)
                .build();
        Visitor.refused(Status.Code.INVALID_ARGUMENT, "GROUNDS_MISSING", () -> decide(bare));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "OUTCOME_MISSING",
                () -> decide(bare.toBuilder().clearOutcome().setGrounds("x").build()));
        Visitor auditor = Visitor.with(intake, TestTokens.withRoles("a-1", Roles.AUDITOR));
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "NOT_ALLOWED",
                () -> Visitor.answer(auditor.intake().decideComplaint(bare)));
    }

    @Test
    void theCaseFileHoldsBothServicesPartsAndNobodysContact() throws IOException {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        byte[] zip = export(filed);
        List<String> names = new ArrayList<>();
        StringBuilder texts = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                texts.append(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        assertThat(names)
                .contains(
                        "manifest.json",
                        "intake/complaint.json",
                        "intake/ledger/entries.jsonl",
                        "compliance/matters.json");
        assertThat(texts.toString())
                .contains(filed.getReference())
                .doesNotContain("Asha")
                .doesNotContain(filed.getSecret());
        assertThat(Visitor.answer(Visitor.visitor(intake)
                                .intake()
                                .getLedgerKeys(GetLedgerKeysRequest.getDefaultInstance()))
                        .getVerifierKeys(0))
                .startsWith("asli.dev/intake+");
    }

    @Test
    void openingAContactIsEnteredWithItsPurpose() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Actor officer = new Actor("o-1", Set.of(Roles.OFFICER), Optional.empty());
        List<Contact> opened =
                Transactions.onEventLoop(() -> vault.open(filed.getReference(), "STATUTORY_NOTICE", officer));
        assertThat(opened).containsExactly(new Contact("Asha Verma", "asha@example.org"));
        assertThat(Records.count("ledger_entry where kind = 'CONTACT_OPENED' and case_reference = '"
                        + filed.getReference() + "' and convert_from(entry, 'UTF8') like '%STATUTORY_NOTICE%'"))
                .isEqualTo(1);
    }

    private ComplaintRecord decide(DecideComplaintRequest request) {
        return Visitor.answer(Visitor.officer(intake).intake().decideComplaint(request));
    }

    private byte[] export(Filed filed) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        List<CaseFileChunk> chunks = Visitor.visitor(intake)
                .intake()
                .exportCaseFile(ExportCaseFileRequest.newBuilder()
                        .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                        .build())
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(30));
        chunks.forEach(chunk -> zip.writeBytes(chunk.getData().toByteArray()));
        return zip.toByteArray();
    }
}
