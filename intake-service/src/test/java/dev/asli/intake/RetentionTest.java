package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.intake.v1.ApproveDisposalRequest;
import dev.asli.contracts.intake.v1.Captures;
import dev.asli.contracts.intake.v1.ContactState;
import dev.asli.contracts.intake.v1.CustodyEvent;
import dev.asli.contracts.intake.v1.Disposal;
import dev.asli.contracts.intake.v1.DisposalItem;
import dev.asli.contracts.intake.v1.DisposalState;
import dev.asli.contracts.intake.v1.EraseContactRequest;
import dev.asli.contracts.intake.v1.Erasure;
import dev.asli.contracts.intake.v1.Exhibit;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.GetDisposalRequest;
import dev.asli.contracts.intake.v1.GetRetentionRequest;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.ListCapturesRequest;
import dev.asli.contracts.intake.v1.ListDisposalsRequest;
import dev.asli.contracts.intake.v1.ListHoldsRequest;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.OpenBundleRequest;
import dev.asli.contracts.intake.v1.PlaceHoldRequest;
import dev.asli.contracts.intake.v1.PreservationHold;
import dev.asli.contracts.intake.v1.ProposeDisposalRequest;
import dev.asli.contracts.intake.v1.ReleaseHoldRequest;
import dev.asli.contracts.intake.v1.RequestPageCaptureRequest;
import dev.asli.contracts.intake.v1.Retention;
import dev.asli.contracts.intake.v1.RetentionClass;
import dev.asli.contracts.intake.v1.RetentionLine;
import dev.asli.contracts.intake.v1.Stage;
import dev.asli.contracts.intake.v1.WithdrawComplaintRequest;
import dev.asli.intake.media.ObjectStore;
import dev.asli.intake.retention.DisposalSweep;
import dev.asli.intake.vault.ContactVault;
import dev.asli.intake.vault.Scope;
import dev.asli.intake.vault.SealedText;
import dev.asli.kit.identity.Actor;
import dev.asli.kit.identity.Roles;
import dev.asli.movableclock.MovableClock;
import dev.asli.testkit.TestTokens;
import dev.asli.testkit.Transactions;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class RetentionTest {

    private static final Actor OFFICER = new Actor("o-1", Set.of(Roles.OFFICER), Optional.empty());

    @GrpcClient("self")
    Intake intake;

    @GrpcClient("self")
    dev.asli.contracts.intake.v1.Records records;

    @GrpcClient("self")
    Captures captures;

    @Inject
    ContactVault vault;

    @Inject
    SealedText texts;

    @Inject
    DisposalSweep sweep;

    @Inject
    ObjectStore store;

    @Inject
    MovableClock clock;

    @Test
    void anErasedContactIsNowhereLeftAndTheReceiptStays() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        String wrapped = hex("select wrapped from vault_key where scope = 'CONTACT' and reference = '%s'", filed);
        String sealed = hex("select sealed from vault_contact where reference = '%s'", filed);
        assertThat(columnsHolding(wrapped)).containsExactly("vault_key.wrapped");
        assertThat(columnsHolding(sealed)).containsExactly("vault_contact.sealed");

        passTheFloorIfInForce();
        Erasure erasure = erase(filed);
        assertThat(erasure.getOutcomeCase()).isEqualTo(Erasure.OutcomeCase.RECEIPT);
        assertThat(erasure.getReceipt().getDigest()).hasSize(64);
        assertThat(erasure.getReceipt().getKeyId()).isNotEmpty();
        assertThat(erase(filed)).isEqualTo(erasure);

        assertThat(columnsHolding(wrapped)).isEmpty();
        assertThat(columnsHolding(sealed)).isEmpty();
        assertThat(Transactions.onEventLoop(() -> vault.open(filed.getReference(), "SAFETY", OFFICER)))
                .isEmpty();
        assertThatThrownBy(() -> Records.changed("update vault_key set wrapped = 'x', destroyed_at = null"
                        + " where reference = '" + filed.getReference() + "'"))
                .hasMessageContaining("never comes back");
        assertThat(retention(filed).getContact()).isEqualTo(ContactState.CONTACT_ERASED);
        assertThat(Visitor.visitor(intake).get(filed).getCustodyList())
                .filteredOn(event -> event.getKind().equals("CONTACT_ERASED"))
                .extracting(CustodyEvent::getLedgerIndex)
                .containsExactly(erasure.getReceipt().getLedgerIndex());
    }

    @Test
    void aHoldBeatsErasureUntilASecondPersonReleasesIt() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        PreservationHold hold = place(filed, false);
        Erasure refused = erase(filed);
        assertThat(refused.getRefused().getCode()).isEqualTo("ERASURE_HELD");
        assertThat(refused.getRefused().getWords()).contains("District Court").doesNotContain("The trial");
        assertThat(ledgered(filed, "ERASURE_REFUSED")).isEqualTo(1);
        for (String direct : new String[] {
            "update vault_key set wrapped = null, destroyed_at = now() where reference = '%s'",
            "update vault_contact set sealed = null, erased_at = now() where reference = '%s'"
        }) {
            assertThatThrownBy(() -> Records.changed(direct.formatted(filed.getReference())))
                    .hasMessageContaining("legal hold");
        }
        assertThat(Transactions.onEventLoop(() -> vault.open(filed.getReference(), "SAFETY", OFFICER)))
                .hasSize(1);

        Visitor.refused(
                Status.Code.PERMISSION_DENIED, "HOLD_NEEDS_ANOTHER", () -> release(senior("o-1"), hold, "over"));
        Visitor.refused(Status.Code.PERMISSION_DENIED, "NOT_ALLOWED", () -> release(officer(), hold, "over"));
        assertThat(release(senior("s-2"), hold, "The trial is over.").getInForce())
                .isFalse();
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "HOLD_ENDED", () -> release(senior("s-2"), hold, "again"));
        passTheFloorIfInForce();
        assertThat(erase(filed).hasReceipt()).isTrue();
    }

    @Test
    void theLawsOwnFloorIsSaidWithItsClauseAndItsDay() {
        clock.advance(untilTheFloorIsInForce());
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Erasure refused = erase(filed);
        assertThat(refused.getRefused().getCode()).isEqualTo("ERASURE_TOO_EARLY");
        assertThat(refused.getRefused().getRule().getProvision()).isEqualTo("r.8(3)");
        assertThat(refused.getRefused().getRule().getLayer()).isEqualTo("law");
        Instant until = Instant.ofEpochSecond(refused.getRefused().getUntil().getSeconds());
        assertThat(until).isAfter(clock.instant().plus(Duration.ofDays(364)));
        assertThat(hex("select sealed from vault_contact where reference = '%s'", filed))
                .isNotEmpty();
        clock.advance(Duration.ofDays(367));
        assertThat(erase(filed).hasReceipt()).isTrue();
    }

    @Test
    void mediaGoesAfterItsTimeByTwoPersonsAndTheRecordStays() throws IOException {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Exhibit exhibit =
                Visitor.visitor(intake).add(filed, "e-1", ExhibitTest.jpeg(24)).getExhibit();
        String object = filed.getReference() + "/" + exhibit.getId();
        withdraw(filed);
        look();
        assertThat(dueFor(filed, RetentionClass.EVIDENCE_MEDIA)).isEmpty();
        assertThat(line(retention(filed), RetentionClass.EVIDENCE_MEDIA).getKept())
                .isEqualTo(1);
        assertThat(line(retention(filed), RetentionClass.EVIDENCE_MEDIA).hasKeptUntil())
                .isTrue();
        clock.advance(Duration.ofDays(181));
        look();
        look();
        Disposal due = dueFor(filed, RetentionClass.EVIDENCE_MEDIA).orElseThrow();
        assertThat(due.getState()).isEqualTo(DisposalState.DISPOSAL_DUE);
        assertThat(due.getRule().getPeriod()).isEqualTo("P180D");

        Visitor.refused(Status.Code.FAILED_PRECONDITION, "DISPOSAL_NOT_DUE", () -> approve(senior("s-1"), due));
        assertThat(propose(senior("s-1"), due).getState()).isEqualTo(DisposalState.DISPOSAL_PROPOSED);
        Visitor.refused(Status.Code.PERMISSION_DENIED, "DISPOSAL_NEEDS_ANOTHER", () -> approve(senior("s-1"), due));
        Visitor.refused(Status.Code.PERMISSION_DENIED, "NOT_ALLOWED", () -> approve(officer(), due));
        assertThat(Transactions.onEventLoop(() -> store.size(object))).isPositive();
        Disposal done = approve(senior("s-2"), due);
        assertThat(done.getState()).isEqualTo(DisposalState.DISPOSAL_DONE);
        assertThat(done.getDisposed()).isEqualTo(done.getSize());
        assertThat(done.getItemsList())
                .filteredOn(item -> item.getReference().equals(filed.getReference()))
                .extracting(DisposalItem::getOutcome, DisposalItem::getDigest)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("DISPOSED", exhibit.getSha256()));

        assertThat(Transactions.onEventLoop(() -> store.size(object))).isEqualTo(-1);
        assertThat(Visitor.visitor(intake).get(filed).getExhibits(0).getSha256())
                .isEqualTo(exhibit.getSha256());
        assertThat(Records.count(
                        "exhibit_disposal where removed_at is not null and reference = '" + filed.getReference() + "'"))
                .isEqualTo(1);
        assertThat(ledgered(filed, "DISPOSED")).isEqualTo(1);
        assertThat(line(retention(filed), RetentionClass.EVIDENCE_MEDIA).getDisposed())
                .isEqualTo(1);
        assertThat(line(retention(filed), RetentionClass.EVIDENCE_MEDIA).getKept())
                .isZero();
        look();
        assertThat(dueFor(filed, RetentionClass.EVIDENCE_MEDIA))
                .hasValueSatisfying(same -> assertThat(same.getId()).isEqualTo(due.getId()));
        for (String table : new String[] {"disposal", "disposal_item", "exhibit_disposal"}) {
            assertThatThrownBy(() -> Records.changed("delete from " + table)).hasMessageContaining("stays");
        }
    }

    @Test
    void aCapturedPageGoesWithEveryAttemptsObjectAndTheRecordOfItStays() throws IOException {
        Filed filed = Visitor.visitor(intake)
                .filed(Visitor.complaint()
                        .clearLocations()
                        .addLocations(Location.newBuilder()
                                .setIntermediary("chitra")
                                .setUrl(ConfigProvider.getConfig().getValue("web-pages.origin", String.class)
                                        + "/page")));
        PageCapture page = visited(filed);
        String attempts = "captures/%s/%s-".formatted(filed.getReference(), page.id());
        // As if a first attempt had stored its object and then died.
        Transactions.onEventLoop(() -> store.put(attempts + "2", ByteBuffer.wrap(new byte[] {1})));
        Records.changed("update capture set attempts = 2 where id = '" + page.id() + "'");
        withdraw(filed);
        clock.advance(Duration.ofDays(181));
        look();
        Disposal due = dueFor(filed, RetentionClass.PAGE_CAPTURE).orElseThrow();
        propose(senior("s-1"), due);
        assertThat(Transactions.onEventLoop(() -> store.size(attempts + "1"))).isPositive();

        Disposal done = approve(senior("s-2"), due);

        assertThat(done.getItemsList())
                .filteredOn(item -> item.getReference().equals(filed.getReference()))
                .extracting(DisposalItem::getOutcome, DisposalItem::getDigest)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("DISPOSED", page.sha256()));
        assertThat(Transactions.onEventLoop(() -> store.size(attempts + "1"))).isEqualTo(-1);
        assertThat(Transactions.onEventLoop(() -> store.size(attempts + "2"))).isEqualTo(-1);
        assertThat(line(retention(filed), RetentionClass.PAGE_CAPTURE).getDisposed())
                .isEqualTo(1);
        assertThat(ledgered(filed, "DISPOSED")).isEqualTo(1);
        Captures officer = Visitor.attached(captures, TestTokens.withRoles("o-1", Roles.OFFICER));
        Visitor.refused(
                Status.Code.FAILED_PRECONDITION,
                "CAPTURE_DISPOSED",
                () -> Visitor.answer(officer.openBundle(OpenBundleRequest.newBuilder()
                                .setReference(filed.getReference())
                                .setCaptureNumber(1)
                                .setPurpose("to compare")
                                .build())
                        .collect()
                        .asList()));
        assertThat(visits(officer, filed).getDone().getBundle().getSha256()).isEqualTo(page.sha256());
        assertThatThrownBy(() -> Records.changed("delete from capture_disposal"))
                .hasMessageContaining("stays");
    }

    @Test
    void aHoldThatCameBetweenStopsTheDisposalAndItIsEntered() throws IOException {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Exhibit exhibit =
                Visitor.visitor(intake).add(filed, "e-1", ExhibitTest.jpeg(25)).getExhibit();
        withdraw(filed);
        clock.advance(Duration.ofDays(181));
        look();
        Disposal due =
                propose(officer(), dueFor(filed, RetentionClass.EVIDENCE_MEDIA).orElseThrow());
        PreservationHold hold = place(filed, false);
        Disposal done = approve(senior("s-2"), due);
        assertThat(done.getHeld()).isEqualTo(1);
        assertThat(done.getState()).isEqualTo(DisposalState.DISPOSAL_DONE);
        assertThat(Transactions.onEventLoop(() -> store.size(filed.getReference() + "/" + exhibit.getId())))
                .isPositive();
        assertThat(ledgered(filed, "DISPOSAL_REFUSED")).isEqualTo(1);
        assertThat(ledgered(filed, "DISPOSED")).isZero();
        assertThat(line(retention(filed), RetentionClass.EVIDENCE_MEDIA).getHeld())
                .isTrue();
        look();
        assertThat(dueFor(filed, RetentionClass.EVIDENCE_MEDIA).orElseThrow().getId())
                .isEqualTo(due.getId());
        release(senior("s-2"), hold, "over");
        look();
        assertThat(dueFor(filed, RetentionClass.EVIDENCE_MEDIA).orElseThrow().getId())
                .isNotEqualTo(due.getId());
    }

    @Test
    void identityMessagesAndReasonsGoAfterAYear() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        byte[] message =
                Transactions.inTransaction(() -> texts.seal(filed.getReference(), Scope.MESSAGES, "m-1", "hello"));
        withdraw(filed);
        clock.advance(Duration.ofDays(364));
        look();
        assertThat(dueFor(filed, RetentionClass.COMPLAINANT_IDENTITY)).isEmpty();
        clock.advance(Duration.ofDays(3));
        look();
        for (RetentionClass each : List.of(RetentionClass.COMPLAINANT_IDENTITY, RetentionClass.MESSAGE_TEXT)) {
            Disposal due = dueFor(filed, each).orElseThrow();
            propose(officer(), due);
            approve(senior("s-2"), due);
        }
        assertThatThrownBy(() -> Transactions.inTransaction(
                        () -> texts.open(filed.getReference(), Scope.MESSAGES, "m-1", message)))
                .hasMessageContaining("erased");
        assertThat(Transactions.onEventLoop(() -> vault.open(filed.getReference(), "SAFETY", OFFICER)))
                .isEmpty();
        assertThat(ledgered(filed, "DISPOSED")).isEqualTo(2);
        assertThat(Visitor.visitor(intake).get(filed).getStage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void aHoldMayForbidWithdrawalAndSaysSo() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        PreservationHold hold = place(filed, true);
        Visitor.refused(Status.Code.FAILED_PRECONDITION, "HOLD_FORBIDS", () -> withdraw(filed));
        release(senior("s-2"), hold, "over");
        withdraw(filed);
        assertThat(Visitor.visitor(intake).get(filed).getStage()).isEqualTo(Stage.WITHDRAWN);
        Filed other = Visitor.visitor(intake).filed(Visitor.complaint());
        place(other, false);
        withdraw(other);
        assertThat(retention(other).getHoldsList()).singleElement().satisfies(seen -> {
            assertThat(seen.getAuthority()).isEqualTo("District Court, Pune");
            assertThat(seen.getReason()).isEmpty();
            assertThat(seen.getPlacedBy()).isEmpty();
        });
    }

    @Test
    void aHoldEndsAtItsOwnTime() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Instant until = clock.instant().plus(Duration.ofDays(2));
        Visitor.answer(officer().placeHold(hold(filed).setUntil(seconds(until)).build()));
        assertThat(erase(filed).getRefused().getUntil().getSeconds()).isEqualTo(until.getEpochSecond());
        clock.advance(Duration.ofDays(3));
        assertThat(erase(filed).getRefused().getCode()).isNotEqualTo("ERASURE_HELD");
        assertThat(ledgered(filed, "HOLD_LAPSED")).isEqualTo(1);
    }

    @Test
    void whatIsNotAHoldIsRefusedAndTheSameHoldIsPlacedOnce() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "HOLD_REASON_MISSING",
                () -> Visitor.answer(
                        officer().placeHold(hold(filed).setReason(" ").build())));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "HOLD_AUTHORITY_MISSING",
                () -> Visitor.answer(officer()
                        .placeHold(hold(filed).setAuthority("x".repeat(201)).build())));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "HOLD_UNTIL_PAST",
                () -> Visitor.answer(officer()
                        .placeHold(hold(filed).setUntil(seconds(Instant.EPOCH)).build())));
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "NOT_ALLOWED",
                () -> Visitor.answer(
                        with("v-1", Roles.VISITOR).placeHold(hold(filed).build())));
        PlaceHoldRequest request = hold(filed).build();
        assertThat(Visitor.answer(officer().placeHold(request)).getId())
                .isEqualTo(Visitor.answer(officer().placeHold(request)).getId());
        Visitor.refused(
                Status.Code.ALREADY_EXISTS,
                "IDEMPOTENCY_MISMATCH",
                () -> Visitor.answer(officer()
                        .placeHold(request.toBuilder().setReason("another").build())));
        assertThat(Visitor.answer(with("a-1", Roles.AUDITOR)
                                .listHolds(ListHoldsRequest.newBuilder()
                                        .setReference(filed.getReference())
                                        .build()))
                        .getHoldsList())
                .hasSize(1);
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "HOLD_NOT_FOUND",
                () -> Visitor.answer(senior("s-1")
                        .releaseHold(ReleaseHoldRequest.newBuilder()
                                .setReference(filed.getReference())
                                .setId("nonsense")
                                .setReason("x")
                                .build())));
    }

    @Test
    void nobodyElseErasesAndGuessesAreRefused() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Filed other = Visitor.visitor(intake).filed(Visitor.complaint());
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "COMPLAINT_NOT_FOUND",
                () -> Visitor.answer(with("v-1", Roles.VISITOR)
                        .eraseContact(EraseContactRequest.newBuilder()
                                .setAccess(Visitor.access(filed.getReference(), other.getSecret()))
                                .build())));
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "NOT_ALLOWED",
                () -> Visitor.answer(senior("s-1")
                        .eraseContact(EraseContactRequest.newBuilder()
                                .setAccess(Visitor.access(filed.getReference(), ""))
                                .build())));
        Visitor.refused(
                Status.Code.NOT_FOUND,
                "DISPOSAL_NOT_FOUND",
                () -> Visitor.answer(officer()
                        .getDisposal(GetDisposalRequest.newBuilder().setId("1").build())));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "LIMIT_INVALID",
                () -> Visitor.answer(officer()
                        .listDisposals(
                                ListDisposalsRequest.newBuilder().setLimit(101).build())));
    }

    /** Another test may have moved the time beyond the day from which the law asks for a year. */
    private void passTheFloorIfInForce() {
        if (untilTheFloorIsInForce().isZero()) {
            clock.advance(Duration.ofDays(367));
        }
    }

    private Duration untilTheFloorIsInForce() {
        Duration left = Duration.between(clock.instant(), Instant.parse("2027-05-13T00:00:00Z"));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private PageCapture visited(Filed filed) {
        Captures officer = Visitor.attached(captures, TestTokens.withRoles("o-1", Roles.OFFICER));
        String id = Visitor.answer(officer.requestPageCapture(RequestPageCaptureRequest.newBuilder()
                        .setReference(filed.getReference())
                        .setRequestId(UUID.randomUUID().toString())
                        .setLocationNumber(1)
                        .build()))
                .getCapture()
                .getId();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> visits(officer, filed).hasDone());
        return new PageCapture(id, visits(officer, filed).getDone().getBundle().getSha256());
    }

    private static dev.asli.contracts.intake.v1.PageCapture visits(Captures officer, Filed filed) {
        return Visitor.answer(officer.listCaptures(ListCapturesRequest.newBuilder()
                        .setAccess(Visitor.access(filed.getReference(), ""))
                        .build()))
                .getCaptures(0)
                .getPage();
    }

    private record PageCapture(String id, String sha256) {}

    private void look() {
        Transactions.onEventLoop(() -> sweep.look());
    }

    /** The newest disposal that names this complaint. */
    private Optional<Disposal> dueFor(Filed filed, RetentionClass retentionClass) {
        return Visitor.answer(officer()
                        .listDisposals(
                                ListDisposalsRequest.newBuilder().setLimit(100).build()))
                .getDisposalsList()
                .stream()
                .filter(each -> each.getRetentionClass() == retentionClass)
                .map(each -> Visitor.answer(officer()
                        .getDisposal(GetDisposalRequest.newBuilder()
                                .setId(each.getId())
                                .build())))
                .filter(each -> each.getItemsList().stream()
                        .anyMatch(item -> item.getReference().equals(filed.getReference())))
                .findFirst();
    }

    private static Disposal propose(dev.asli.contracts.intake.v1.Records by, Disposal disposal) {
        return Visitor.answer(by.proposeDisposal(
                ProposeDisposalRequest.newBuilder().setId(disposal.getId()).build()));
    }

    private static Disposal approve(dev.asli.contracts.intake.v1.Records by, Disposal disposal) {
        return Visitor.answer(by.approveDisposal(
                ApproveDisposalRequest.newBuilder().setId(disposal.getId()).build()));
    }

    private PreservationHold place(Filed filed, boolean forbidsWithdrawal) {
        return Visitor.answer(officer()
                .placeHold(hold(filed).setForbidsWithdrawal(forbidsWithdrawal).build()));
    }

    private static PlaceHoldRequest.Builder hold(Filed filed) {
        return PlaceHoldRequest.newBuilder()
                .setReference(filed.getReference())
                .setRequestId(UUID.randomUUID().toString())
                .setReason("The trial needs it.")
                .setAuthority("District Court, Pune");
    }

    private static PreservationHold release(
            dev.asli.contracts.intake.v1.Records by, PreservationHold hold, String reason) {
        return Visitor.answer(by.releaseHold(ReleaseHoldRequest.newBuilder()
                .setReference(hold.getReference())
                .setId(hold.getId())
                .setReason(reason)
                .build()));
    }

    private void withdraw(Filed filed) {
        var _ = Visitor.answer(Visitor.visitor(intake)
                .intake()
                .withdrawComplaint(WithdrawComplaintRequest.newBuilder()
                        .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                        .build()));
    }

    private Erasure erase(Filed filed) {
        return Visitor.answer(with("v-1", Roles.VISITOR)
                .eraseContact(EraseContactRequest.newBuilder()
                        .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                        .build()));
    }

    private Retention retention(Filed filed) {
        return Visitor.answer(with("v-1", Roles.VISITOR)
                .getRetention(GetRetentionRequest.newBuilder()
                        .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                        .build()));
    }

    private static RetentionLine line(Retention retention, RetentionClass retentionClass) {
        return retention.getLinesList().stream()
                .filter(line -> line.getRetentionClass() == retentionClass)
                .findFirst()
                .orElseThrow();
    }

    private long ledgered(Filed filed, String kind) {
        return Visitor.visitor(intake).get(filed).getCustodyList().stream()
                .filter(event -> event.getKind().equals(kind))
                .count();
    }

    private static String hex(String query, Filed filed) {
        byte[] bytes = Transactions.inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(query.formatted(filed.getReference()), byte[].class)
                        .getSingleResult()));
        return HexFormat.of().formatHex(bytes);
    }

    /** Every bytea and text column of the whole database that has these bytes. */
    private static List<String> columnsHolding(String hex) {
        List<Object[]> columns = Transactions.inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select table_name, column_name, data_type from information_schema.columns"
                                        + " where table_schema = 'public' and data_type in ('bytea', 'text')",
                                Object[].class)
                        .getResultList()));
        return columns.stream()
                .filter(column -> Records.count(
                                column[2].equals("bytea")
                                        ? "%s where position(decode('%s', 'hex') in %s) > 0"
                                                .formatted(column[0], hex, column[1])
                                        : "%s where %s like '%%%s%%'".formatted(column[0], column[1], hex))
                        > 0)
                .map(column -> column[0] + "." + column[1])
                .toList();
    }

    private static Timestamp seconds(Instant at) {
        return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).build();
    }

    private dev.asli.contracts.intake.v1.Records officer() {
        return with("o-1", Roles.OFFICER);
    }

    private dev.asli.contracts.intake.v1.Records senior(String subject) {
        return with(subject, Roles.SENIOR_OFFICER);
    }

    private dev.asli.contracts.intake.v1.Records with(String subject, String role) {
        return Visitor.attached(records, TestTokens.withRoles(subject, role));
    }
}
