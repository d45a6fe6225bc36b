package dev.asli.gateway.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.contracts.intake.v1.ConsentPurpose;
import dev.asli.contracts.intake.v1.FileComplaintRequest;
import dev.asli.contracts.intake.v1.Harm;
import dev.asli.contracts.intake.v1.IntakeFormat;
import dev.asli.contracts.intake.v1.Relation;
import dev.asli.contracts.intake.v1.Synthetic;
import dev.asli.gateway.Filings;
import dev.asli.gateway.Http;
import dev.asli.gateway.Http.Answer;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.gateway.inner.InnerServer;
import dev.asli.kit.identity.Roles;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import dev.asli.testkit.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class FilingApiTest {

    private static final String EVERYTHING = """
            {"category": "intimate_or_nude", "capacity": "parent_or_guardian", "subjectAge": "adult",
             "sexualMatter": true, "statement": "It is false.", "consentKind": "never_given",
             "harms": ["extortion", "self_harm_risk"], "ruleClauses": ["IN.3-2-b"],
             "locations": [{"intermediary": "chitra", "url": "https://chitra.example/p/1", "mediaTime": "01:12:30",
               "uploader": "@someone", "firstSeen": {"at": "2026-11-20T18:00", "zone": "Asia/Kolkata"},
               "contentKind": "video", "contentLanguage": "hi", "synthetic": "yes", "syntheticWhy": "The lips.",
               "labelPresent": "no", "declarationSeen": "unsure"}],
             "priorSteps": {"platformReports": [{"intermediary": "chitra", "reportedAt": {"at": "2026-11-01", "zone": "Asia/Kolkata"},
               "ticket": "T-1", "reply": "No.", "repliedAt": {"at": "2026-11-02T10:00:00+05:30"}}],
               "ncrpAcknowledgement": "N-1", "policeNumber": "F-1", "courtOrderNumber": "C-1"},
             "declarations": {"goodFaith": true, "consentToForward": true, "accurateAndComplete": true,
               "warningSeen": true, "signature": "Asha", "relation": "parent", "authorityStatement": "Mother."},
             "contact": {"name": "Asha", "email": "a@b.example", "phone": "+91 1", "safeChannel": "by_email",
               "safeTime": "mornings", "doNotCall": true},
             "demographics": {"gender": "woman", "ageBand": "age_25_34", "state": "IN-MH", "disabilityNeeds": "none"},
             "consents": [{"purpose": "aggregates", "given": true}, {"purpose": "share_with_police", "given": false}],
             "language": "hi", "translationWanted": true, "formVersion": "f-1"}
            """;

    @Inject
    InnerServer inner;

    @Test
    void everythingAPersonCanSayArrives() {
        Answer filed = Http.at("/api/v1/complaints").post(EVERYTHING);

        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        FileComplaintRequest sent =
                inner.intake().byReference.get(filed.json().path("reference").asText());
        assertThat(sent.getHarmsList()).containsExactly(Harm.EXTORTION, Harm.SELF_HARM_RISK);
        assertThat(sent.getLocations(0).getSynthetic()).isEqualTo(Synthetic.SYNTHETIC_YES);
        assertThat(sent.getLocations(0).getFirstSeen().getZone()).isEqualTo("Asia/Kolkata");
        assertThat(sent.getPriorSteps().getPlatformReports(0).getRepliedAt().getAt())
                .isEqualTo("2026-11-02T10:00:00+05:30");
        assertThat(sent.getDeclarations().getRelation()).isEqualTo(Relation.PARENT);
        assertThat(sent.getConsents(0).getPurpose()).isEqualTo(ConsentPurpose.AGGREGATES);
        assertThat(sent.getIntakeFormat()).isEqualTo(IntakeFormat.API);
        assertThat(sent.getContact().getDoNotCall()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"extortion\"|\"everything\"|/harms/0|WORD_UNKNOWN",
                "\"synthetic\": \"yes\"|\"synthetic\": \"synthetic_yes\"|/locations/0/synthetic|WORD_UNKNOWN",
                "\"given\": true|\"given\": null|/consents/0/given|CONSENT_UNSAID",
                "\"aggregates\"|\"all\"|/consents/0/purpose|WORD_UNKNOWN",
                "\"doNotCall\": true|\"doNotCall\": \"maybe\"|/contact/doNotCall|FIELD_INVALID",
                "\"ticket\": \"T-1\"|\"ticket\": {}|/priorSteps/platformReports/0/ticket|FIELD_INVALID",
                "\"zone\"|\"zoo\"|/locations/0/firstSeen/zoo|UNKNOWN_FIELD",
                "\"language\": \"hi\"|\"language\": \"hi\", \"category\": \"other_law\"|/category|FIELD_REPEATED"
            })
    void eachWrongPartIsNamedByItsPlace(String right, String wrong, String path, String code) {
        Answer refused = Http.at("/api/v1/complaints").post(EVERYTHING.replaceFirst(right, wrong));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/unmetRequirements/0/path").asText()).isEqualTo(path);
        assertThat(refused.json().at("/unmetRequirements/0/code").asText()).isEqualTo(code);
    }

    @Test
    void ofADivertedMatterTheGatewayKeepsNothingNotEvenItsIdempotencyKey() {
        long before = kept();
        String filing = Filings.about("canary-4711")
                .replace("impersonation_of_complainant", "intimate_or_nude")
                .replace("adult", "under_18");
        assertThat(Http.at("/api/v1/complaints")
                        .with("Idempotency-Key", "diverted-canary-4711")
                        .post(filing)
                        .code())
                .isEqualTo("DIVERTED_TO_HELP");
        String reference = file();
        assertThat(Http.at("/api/v1/complaints/" + reference + "/locations")
                        .with("X-Case-Secret", "SECRET-" + reference)
                        .with("Idempotency-Key", "diverted-canary-4712")
                        .post("{\"subjectAge\": \"under_18\", \"sexualMatter\": true, \"locations\": "
                                + "[{\"intermediary\": \"chitra\", \"url\": \"https://chitra.example/canary-4711\"}]}")
                        .code())
                .isEqualTo("DIVERTED_TO_HELP");

        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void placesFoundSinceAreAdded() {
        String reference = file();
        String body = "{\"locations\": [{\"intermediary\": \"chitra\", \"url\": \"https://chitra.example/p/2\"}]}";
        Answer added = Http.at("/api/v1/complaints/" + reference + "/locations")
                .with("X-Case-Secret", "SECRET-" + reference)
                .with("Idempotency-Key", "locations-" + reference)
                .post(body);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().at("/numbers/0").asInt()).isEqualTo(2);

        Answer empty = Http.at("/api/v1/complaints/" + reference + "/locations")
                .with("X-Case-Secret", "SECRET-" + reference)
                .post("{}");
        assertThat(empty.json().at("/unmetRequirements/0/path").asText()).isEqualTo("/locations");
        Answer other = Http.at("/api/v1/complaints/" + reference + "/locations")
                .with("X-Case-Secret", "SECRET-OF-ANOTHER")
                .post(body);
        assertThat(other.code()).isEqualTo("COMPLAINT_NOT_FOUND");
    }

    @Test
    void aConsentIsWithdrawnAndNeverGuessed() {
        String reference = file();
        Http consents =
                Http.at("/api/v1/complaints/" + reference + "/consents").with("X-Case-Secret", "SECRET-" + reference);
        Answer withdrawn = consents.post("{\"purpose\": \"forward_to_platform\", \"given\": false}");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(withdrawn.json().at("/consents/0/given").asBoolean(true)).isFalse();
        assertThat(withdrawn.json().at("/consents/0/receiptId").asText()).isEqualTo("receipt-1");

        Answer unsaid = Http.at("/api/v1/complaints/" + reference + "/consents")
                .with("X-Case-Secret", "SECRET-" + reference)
                .post("{\"purpose\": \"forward_to_platform\"}");
        assertThat(unsaid.json().at("/unmetRequirements/0/path").asText()).isEqualTo("/given");
    }

    @Test
    void anOfficerFilesForSomebodyCorrectsTheWayAndCloses() {
        String officer = TestTokens.withRoles("officer-1", Roles.OFFICER);
        String letter = """
                {"intakeFormat": "letter", "claimedReceivedAt": {"at": "2026-11-20", "zone": "Asia/Kolkata"}, "complaint": %s}
                """.formatted(Filings.about("It came by letter."));
        Answer filed = Http.at("/api/v1/officer/complaints").bearer(officer).post(letter);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(filed.json().path("secret").asText()).isNotEmpty();
        String reference = filed.json().path("reference").asText();
        assertThat(inner.intake().byReference.get(reference).getIntakeFormat()).isEqualTo(IntakeFormat.LETTER);
        assertThat(inner.intake()
                        .byReference
                        .get(reference)
                        .getClaimedReceivedAt()
                        .getAt())
                .isEqualTo("2026-11-20");

        String desk = "/api/v1/officer/complaints/" + reference;
        assertThat(Http.at(desk + "/intake-format")
                        .bearer(officer)
                        .post("{\"intakeFormat\": \"phone\"}")
                        .json()
                        .path("intakeFormat")
                        .asText())
                .isEqualTo("PHONE");
        assertThat(Http.at(desk + "/closing")
                        .bearer(officer)
                        .post("{\"grounds\": \"Done.\"}")
                        .json()
                        .path("stage")
                        .asText())
                .isEqualTo("CLOSED");
    }

    @Test
    void nobodyElseFilesForSomebody() {
        Answer refused = Http.at("/api/v1/officer/complaints").post("{}");
        assertThat(refused.status()).isEqualTo(401);
        Answer missing = Http.at("/api/v1/officer/complaints")
                .bearer(TestTokens.withRoles("officer-1", Roles.OFFICER))
                .post("{\"complaint\": " + Filings.about("x") + "}");
        assertThat(missing.json().at("/unmetRequirements/0/path").asText()).isEqualTo("/intakeFormat");
    }

    @Test
    void theGuideNamesHelpWithItsSource() {
        Answer guide = Http.at("/api/v1/filing-guide?language=hi").get();
        assertThat(guide.status()).as(guide.text()).isEqualTo(200);
        assertThat(guide.json().at("/help/0/harm").asText()).isEqualTo("self_harm_risk");
        assertThat(guide.json().at("/help/0/doors/0/source").asText()).isEqualTo("a source");
    }

    /** Rows of every table, and no canary in any of them. */
    private static long kept() {
        List<String> tables = Transactions.inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select table_name from information_schema.tables where table_schema = 'public'"
                                        + " and table_type = 'BASE TABLE'",
                                String.class)
                        .getResultList()));
        long rows = 0;
        for (String table : tables) {
            assertThat(count("(select t::text as row from " + table + " t) r where row like '%canary-471%'"))
                    .as(table)
                    .isZero();
            rows += table.equals("flyway_schema_history") ? 0 : count(table);
        }
        return rows;
    }

    private static long count(String fromAndWhere) {
        return Transactions.inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery("select count(*) from " + fromAndWhere, Long.class)
                        .getSingleResult()));
    }

    private static String file() {
        return Http.at("/api/v1/complaints")
                .post(Filings.about("It is not me."))
                .json()
                .path("reference")
                .asText();
    }
}
