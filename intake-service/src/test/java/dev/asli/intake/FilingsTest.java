package dev.asli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.asli.contracts.intake.v1.AddLocationsRequest;
import dev.asli.contracts.intake.v1.AddLocationsResponse;
import dev.asli.contracts.intake.v1.Category;
import dev.asli.contracts.intake.v1.ChangeConsentRequest;
import dev.asli.contracts.intake.v1.CloseComplaintRequest;
import dev.asli.contracts.intake.v1.ComplaintRecord;
import dev.asli.contracts.intake.v1.Consent;
import dev.asli.contracts.intake.v1.ConsentChoice;
import dev.asli.contracts.intake.v1.ConsentKind;
import dev.asli.contracts.intake.v1.ConsentPurpose;
import dev.asli.contracts.intake.v1.Contact;
import dev.asli.contracts.intake.v1.DecideComplaintRequest;
import dev.asli.contracts.intake.v1.Declarations;
import dev.asli.contracts.intake.v1.Door;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.Filed;
import dev.asli.contracts.intake.v1.Filings;
import dev.asli.contracts.intake.v1.GetFilingGuideRequest;
import dev.asli.contracts.intake.v1.Harm;
import dev.asli.contracts.intake.v1.HarmHelp;
import dev.asli.contracts.intake.v1.Intake;
import dev.asli.contracts.intake.v1.IntakeFormat;
import dev.asli.contracts.intake.v1.LawElements;
import dev.asli.contracts.intake.v1.Location;
import dev.asli.contracts.intake.v1.Outcome;
import dev.asli.contracts.intake.v1.Serving;
import dev.asli.contracts.intake.v1.SetIntakeFormatRequest;
import dev.asli.contracts.intake.v1.Stage;
import dev.asli.contracts.intake.v1.StatedTime;
import dev.asli.contracts.intake.v1.SubjectAge;
import dev.asli.intake.doubles.FarEnds;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.TestTokens;
import io.grpc.Metadata;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcClientUtils;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@RunsOnRealParts
class FilingsTest {

    @GrpcClient("self")
    Intake intake;

    @GrpcClient("self")
    Filings filings;

    @Inject
    FarEnds ends;

    @AfterEach
    void everybodyIsWell() {
        ends.behave();
    }

    @Test
    void sixPlacesBecomeThirteenAndEachNewOneIsServedFromItsOwnMoment() {
        Filed filed = Visitor.visitor(intake).filed(six());
        AddLocationsRequest seven = addition(filed, 7, 13).build();

        AddLocationsResponse added = Visitor.answer(filings().addLocations(seven));

        assertThat(added.getAdded().getNumbersList()).containsExactly(7, 8, 9, 10, 11, 12, 13);
        ComplaintRecord record = added.getAdded().getComplaint();
        assertThat(record.getLocationsList()).hasSize(13);
        assertThat(record.getLocations(12).getReceivedAt().getSeconds())
                .isGreaterThanOrEqualTo(filed.getReceivedAt().getSeconds());
        assertThat(ends.places.get(filed.getReference()).stream()
                        .filter(place -> place.hasComplainedAt())
                        .map(place -> place.getLocationId()))
                .containsExactly("7", "8", "9", "10", "11", "12", "13");
        assertThat(record.getCustodyList())
                .extracting("kind")
                .containsExactly("COMPLAINT_FILED", "GRIEVANCE_SERVED", "LOCATIONS_ADDED", "LOCATIONS_SERVED");
        AddLocationsResponse again = Visitor.answer(filings().addLocations(seven));
        assertThat(again.getAdded().getReplayed()).isTrue();
        assertThat(again.getAdded().getComplaint().getLocationsList()).hasSize(13);
        Visitor.refused(
                Status.Code.ALREADY_EXISTS,
                "IDEMPOTENCY_MISMATCH",
                () -> Visitor.answer(filings()
                        .addLocations(addition(filed, 14, 14)
                                .setRequestId(seven.getRequestId())
                                .build())));
    }

    @Test
    void aPlaceAddedWhileComplianceIsDeadIsServedOnceItIsBack() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        ends.compliance = FarEnds.Compliance.DEAD;
        assertThat(Visitor.answer(filings().addLocations(addition(filed, 3, 3).build()))
                        .getAdded()
                        .getNumbersList())
                .containsExactly(3);
        ends.behave();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(Visitor.visitor(intake).get(filed).getCustodyList())
                                .extracting("kind")
                                .endsWith("LOCATIONS_SERVED"));
    }

    @Test
    void whatIsWrongWithAPlaceAddedLaterIsNamedAndNothingIsStored() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        AddLocationsRequest request = addition(filed, 1, 1)
                .addLocations(Location.newBuilder().setIntermediary("chitra").setUrl("not an address"))
                .addLocations(Location.newBuilder()
                        .setIntermediary("chitra")
                        .setUrl("https://chitra.example/x")
                        .setFirstSeen(StatedTime.newBuilder().setAt("2999-01-01T00:00:00Z")))
                .build();

        AddLocationsResponse response = Visitor.answer(filings().addLocations(request));

        assertThat(response.getUnmet().getRequirementsList())
                .extracting("path")
                .containsExactlyInAnyOrder("/locations/0", "/locations/1/url", "/locations/2/firstSeen");
        assertThat(Visitor.visitor(intake).get(filed).getLocationsList()).hasSize(2);
    }

    @Test
    void withAnotherCasesSecretNothingIsAddedAndGuessingWaits() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Filed other = Visitor.visitor(intake).filed(Visitor.complaint());
        AddLocationsRequest request = addition(filed, 3, 3)
                .setAccess(Visitor.access(filed.getReference(), other.getSecret()))
                .build();
        IntStream.rangeClosed(1, 11)
                .forEach(_ -> Visitor.refused(
                        Status.Code.NOT_FOUND,
                        "COMPLAINT_NOT_FOUND",
                        () -> Visitor.answer(filings().addLocations(request))));
        Visitor.refused(
                Status.Code.RESOURCE_EXHAUSTED,
                "TOO_MANY_ATTEMPTS",
                () -> Visitor.answer(filings()
                        .changeConsent(ChangeConsentRequest.newBuilder()
                                .setAccess(request.getAccess())
                                .setPurpose(ConsentPurpose.SHARE_WITH_POLICE)
                                .build())));
    }

    @Test
    void consentWithdrawnBeforeTheServingStopsItAndConsentGivenLaterStartsIt() {
        ends.compliance = FarEnds.Compliance.DEAD;
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        assertThat(filed.getConsentsList())
                .extracting(Consent::getPurpose)
                .containsExactly(ConsentPurpose.FORWARD_TO_PLATFORM, ConsentPurpose.KEEP_CONTACT);

        ComplaintRecord withdrawn = consent(filed, false);
        assertThat(withdrawn.getServing()).isEqualTo(Serving.NOT_ASKED);
        ends.behave();
        AddLocationsResponse added =
                Visitor.answer(filings().addLocations(addition(filed, 3, 3).build()));
        assertThat(added.getAdded().getComplaint().getServing()).isEqualTo(Serving.NOT_ASKED);
        assertThat(ends.opened).doesNotContain(filed.getReference());

        ComplaintRecord given = consent(filed, true);
        assertThat(given.getServing()).isEqualTo(Serving.SERVED);
        assertThat(ends.places.get(filed.getReference())).hasSize(3);
        assertThat(given.getConsents(0).getChanges()).isEqualTo(3);
        assertThat(consent(filed, true).getConsents(0).getChanges()).isEqualTo(3);
        assertThat(given.getCustodyList()).extracting("kind").contains("CONSENT_REFUSED", "CONSENT_GIVEN");
    }

    @Test
    void anOfficerCannotAgreeForAnybody() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        Visitor.refused(
                Status.Code.PERMISSION_DENIED,
                "NOT_ALLOWED",
                () -> Visitor.answer(officer()
                        .changeConsent(ChangeConsentRequest.newBuilder()
                                .setAccess(Visitor.access(filed.getReference(), ""))
                                .setPurpose(ConsentPurpose.SHARE_WITH_POLICE)
                                .setGiven(true)
                                .build())));
    }

    @Test
    void anOfficerFilesForSomebodyAndTheClaimedReceiptStaysApart() {
        FileComplaintRequest.Builder letter = Visitor.complaint()
                .setIntakeFormat(IntakeFormat.LETTER)
                .setClaimedReceivedAt(
                        StatedTime.newBuilder().setAt("2026-01-05").setZone("Asia/Kolkata"));
        assertThat(Visitor.visitor(intake).file(letter.build()).getUnmet().getRequirementsList())
                .extracting("code")
                .containsExactly("INTAKE_FORMAT_NOT_YOURS", "CLAIMED_RECEIPT_NOT_YOURS");

        Filed filed = Visitor.officer(intake).filed(letter);

        ComplaintRecord record = Visitor.visitor(intake).get(filed);
        assertThat(record.getIntakeFormat()).isEqualTo(IntakeFormat.LETTER);
        assertThat(record.getClaimedReceivedAt()).isNotEqualTo(record.getReceivedAt());
        assertThat(Visitor.officer(intake)
                        .get(filed.getReference(), "")
                        .getCustody(0)
                        .getActor())
                .isEqualTo("officer:o-1");
        ComplaintRecord corrected = Visitor.answer(officer()
                .setIntakeFormat(SetIntakeFormatRequest.newBuilder()
                        .setReference(filed.getReference())
                        .setIntakeFormat(IntakeFormat.WALK_IN)
                        .build()));
        assertThat(corrected.getIntakeFormat()).isEqualTo(IntakeFormat.WALK_IN);
        assertThat(corrected.getCustodyList()).extracting("kind").contains("INTAKE_FORMAT_SET");
    }

    @Test
    void whatIsDecidedIsClosedOnceAndTakesNothingMore() {
        Filed filed = Visitor.visitor(intake).filed(Visitor.complaint());
        CloseComplaintRequest close = CloseComplaintRequest.newBuilder()
                .setReference(filed.getReference())
                .setGrounds("Everything is done.")
                .build();
        Visitor.refused(
                Status.Code.FAILED_PRECONDITION,
                "NOT_DECIDED",
                () -> Visitor.answer(officer().closeComplaint(close)));
        Visitor.refused(
                Status.Code.INVALID_ARGUMENT,
                "TEXT_INVALID",
                () -> Visitor.answer(Visitor.officer(intake).intake().decideComplaint(decision(filed, "a\u0000b"))));
        Visitor.answer(Visitor.officer(intake).intake().decideComplaint(decision(filed, "It is shown.")));

        ComplaintRecord closed = Visitor.answer(officer().closeComplaint(close));

        assertThat(closed.getStage()).isEqualTo(Stage.CLOSED);
        assertThat(Visitor.answer(officer().closeComplaint(close)).getStageSince())
                .isEqualTo(closed.getStageSince());
        Visitor.refused(
                Status.Code.FAILED_PRECONDITION,
                "COMPLAINT_CLOSED",
                () -> Visitor.answer(
                        filings().addLocations(addition(filed, 3, 3).build())));
    }

    @Test
    void harmsShowTheHelpThatCanActWithItsSource() {
        Filed filed = Visitor.visitor(intake)
                .filed(Visitor.complaint().addHarms(Harm.SELF_HARM_RISK).addHarms(Harm.FRAUD_LOSS));
        assertThat(filed.getHelpList()).extracting(Door::getContact).contains("14416", "112", "1930");
        assertThat(filed.getHelpList())
                .allSatisfy(door -> assertThat(door.getSource()).isNotEmpty());
        List<HarmHelp> guide = Visitor.answer(filings()
                        .getFilingGuide(GetFilingGuideRequest.newBuilder()
                                .setLanguage("hi")
                                .build()))
                .getHelpList();
        assertThat(guide)
                .hasSize(6)
                .allSatisfy(help -> assertThat(help.getDoorsList()).isNotEmpty());
    }

    @Test
    void theElementsOfFourLawsAreShownAsPresentOrMissing() {
        Filed bare = Visitor.visitor(intake).filed(intimate());
        assertThat(complete(Visitor.visitor(intake).get(bare))).containsExactly("IN.ITR.3-2");

        Filed whole = Visitor.visitor(intake)
                .filed(intimate()
                        .setDeclarations(Declarations.newBuilder()
                                .setGoodFaith(true)
                                .setConsentToForward(true)
                                .setAccurateAndComplete(true)
                                .setSignature("Asha Verma")));
        ComplaintRecord record = Visitor.visitor(intake).get(whole);
        assertThat(complete(record)).containsExactly("IN.ITR.3-2", "EU.DSA.16", "US.TIDA.3", "UK.OSA.20A");
        assertThat(record.getFiling().hasSignedAt()).isTrue();
    }

    @Test
    void aContactWithoutConsentAndOtherContradictionsAreNamed() {
        FileComplaintRequest request = Visitor.complaint()
                .addConsents(choice(ConsentPurpose.KEEP_CONTACT, false))
                .addConsents(choice(ConsentPurpose.FORWARD_TO_PLATFORM, false))
                .setDemographics(
                        dev.asli.contracts.intake.v1.Demographics.newBuilder().setGender("woman"))
                .setContact(Contact.newBuilder().setName("Asha\u202egnimoc").setPhone("call me"))
                .addHarmsValue(99)
                .build();
        assertThat(Visitor.visitor(intake).file(request).getUnmet().getRequirementsList())
                .extracting("code")
                .containsExactlyInAnyOrder(
                        "WORD_UNKNOWN",
                        "TEXT_DECEPTIVE",
                        "PHONE_INVALID",
                        "CONSENT_CONTRADICTORY",
                        "CONTACT_WITHOUT_CONSENT",
                        "DEMOGRAPHICS_WITHOUT_CONSENT");
    }

    @Test
    void aHostOfLookAlikeLettersShowsAsWhatItIs() {
        Filed filed = Visitor.visitor(intake)
                .filed(Visitor.complaint()
                        .setLocations(
                                0,
                                Location.newBuilder()
                                        .setIntermediary("chitra")
                                        .setUrl("https://\u0441hitra.example/p/1")));
        Location place = Visitor.visitor(intake).get(filed).getLocations(0);
        assertThat(place.getUrl()).startsWith("https://xn--");
        assertThat(place.getLookAlike()).isTrue();
    }

    private static FileComplaintRequest.Builder intimate() {
        return Visitor.complaint().setCategory(Category.INTIMATE_OR_NUDE).setConsentKind(ConsentKind.NEVER_GIVEN);
    }

    private static List<String> complete(ComplaintRecord record) {
        return record.getElementsList().stream()
                .filter(LawElements::getComplete)
                .map(LawElements::getLaw)
                .toList();
    }

    private static ConsentChoice choice(ConsentPurpose purpose, boolean given) {
        return ConsentChoice.newBuilder().setPurpose(purpose).setGiven(given).build();
    }

    private static DecideComplaintRequest decision(Filed filed, String grounds) {
        return DecideComplaintRequest.newBuilder()
                .setReference(filed.getReference())
                .setRequestId("d-1")
                .setOutcome(Outcome.WELL_FOUNDED)
                .setGrounds(grounds)
                .build();
    }

    private ComplaintRecord consent(Filed filed, boolean given) {
        return Visitor.answer(filings()
                .changeConsent(ChangeConsentRequest.newBuilder()
                        .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                        .setPurpose(ConsentPurpose.FORWARD_TO_PLATFORM)
                        .setGiven(given)
                        .build()));
    }

    private static FileComplaintRequest.Builder six() {
        FileComplaintRequest.Builder six = Visitor.complaint().clearLocations();
        IntStream.rangeClosed(1, 6).forEach(number -> six.addLocations(place(number)));
        return six;
    }

    private static AddLocationsRequest.Builder addition(Filed filed, int first, int last) {
        AddLocationsRequest.Builder addition = AddLocationsRequest.newBuilder()
                .setAccess(Visitor.access(filed.getReference(), filed.getSecret()))
                .setRequestId("a-" + filed.getReference() + first)
                .setSubjectAge(SubjectAge.ADULT);
        IntStream.rangeClosed(first, last).forEach(number -> addition.addLocations(place(number)));
        return addition;
    }

    private static Location place(int number) {
        return Location.newBuilder()
                .setIntermediary("chitra")
                .setUrl("https://chitra.example/p/" + number)
                .build();
    }

    private Filings filings() {
        return as(TestTokens.withRoles("v-1", Roles.VISITOR));
    }

    private Filings officer() {
        return as(TestTokens.withRoles("o-1", Roles.OFFICER));
    }

    private Filings as(String token) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return GrpcClientUtils.attachHeaders(filings, headers);
    }
}
