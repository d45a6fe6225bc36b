package dev.asli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.e2e.api.Answer;
import dev.asli.e2e.api.Asli;
import dev.asli.e2e.api.Complaint;
import dev.asli.e2e.api.Credential;
import dev.asli.e2e.api.Intermediary;
import dev.asli.e2e.api.Orders;
import dev.asli.e2e.stack.RunningStack;
import dev.asli.e2e.stack.WithStack;
import dev.asli.local.realm.DemoUser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that are wrong: each gets a whole problem document, and the complaint it was about stays as it was. */
@WithStack
class BadInputIT {

    private static Asli asli;
    private static Intermediary tara;
    private static Intermediary bindu;

    private Complaint complaint;
    private JsonNode before;

    @BeforeAll
    static void register(RunningStack stack) {
        asli = new Asli(stack);
        tara = Intermediary.register(asli, "tara", "Tara");
        bindu = Intermediary.register(asli, "bindu", "Bindu");
    }

    @BeforeEach
    void file() {
        complaint = Complaint.file(asli, tara);
        before = complaint.essence(asli);
    }

    @AfterEach
    void theComplaintIsAsItWas() {
        assertThat(complaint.essence(asli)).isEqualTo(before);
    }

    @Test
    void aFieldThatDoesNotExistIsNamed() {
        ObjectNode filing = Complaint.filing(tara).put("statment", "misspelt");

        asli.post("/complaints")
                .json(filing)
                .send()
                .refusal()
                .is(422, "UNKNOWN_FIELD")
                .at("/statment", "UNKNOWN_FIELD")
                .doesNotSay("misspelt");
    }

    @Test
    void whatIsNotJsonIsToldByPlace() {
        asli.post("/complaints")
                .body("application/json", "{\"category\": ".getBytes(StandardCharsets.UTF_8))
                .send()
                .refusal()
                .is(400, "MALFORMED_JSON");
    }

    @Test
    void everythingAFilingLacksIsToldAtOnce() {
        ObjectNode filing = Complaint.filing(tara);
        filing.put("statement", "")
                .putArray("locations")
                .addObject()
                .put("intermediary", "tara")
                .put("url", "nowhere");
        filing.putObject("declarations").put("goodFaith", false).put("consentToForward", true);

        asli.post("/complaints")
                .json(filing)
                .send()
                .refusal()
                .is(422, "REQUIREMENTS_UNMET")
                .at("/statement")
                .at("/locations/0/url")
                .at("/declarations/goodFaith");
    }

    @Test
    void anIntermediaryNobodyKnowsIsNamed() {
        ObjectNode filing = Complaint.filing(tara);
        filing.putArray("locations").addObject().put("intermediary", "nobody").put("url", "https://nobody.example/1");

        asli.post("/complaints")
                .json(filing)
                .send()
                .refusal()
                .is(422, "REQUIREMENTS_UNMET")
                .at("/locations/0/intermediary");
    }

    @Test
    void aRefusalNeedsReasons() {
        ObjectNode refusal = Asli.object().put("kind", "REFUSED");

        asli.post("/intermediary/notices/%s/response".formatted(notice()))
                .as(tara.credential())
                .json(refusal)
                .send()
                .refusal()
                .is(422, "REQUIREMENTS_UNMET")
                .at("/reasons");
    }

    @Test
    void aWrongSecretLooksLikeAnUnknownReference() {
        asli.get("/complaints/" + complaint.reference())
                .secret("AAAAA-BBBBB-CCCCC-DDDDD")
                .send()
                .refusal()
                .is(404, "COMPLAINT_NOT_FOUND");
        asli.get("/complaints/AS-0000-0000")
                .secret(complaint.secret())
                .send()
                .refusal()
                .is(404, "COMPLAINT_NOT_FOUND");
    }

    @Test
    void anAuditorReadsAndDecidesNothing() {
        asli.post("/officer/complaints/%s/decision".formatted(complaint.reference()))
                .as(asli.as(DemoUser.AUDITOR))
                .json(Asli.object().put("outcome", "WELL_FOUNDED").put("grounds", "Because."))
                .send()
                .refusal()
                .is(403, "NOT_ALLOWED");
    }

    @Test
    void theQueueIsNotForVisitors() {
        asli.get("/officer/queue").send().refusal().is(401, "NOT_AUTHENTICATED");
    }

    @Test
    void aForgedTokenIsNoToken() {
        asli.get("/officer/queue")
                .as(Credential.bearer("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhc2hhIn0."))
                .send()
                .refusal()
                .is(401, "NOT_AUTHENTICATED");
    }

    @Test
    void anUnknownApiKeyIsRefused() {
        asli.get("/intermediary/notices?state=open")
                .as(Credential.apiKey("asli_demo_0123456789abcdef_" + "0".repeat(64)))
                .send()
                .refusal()
                .is(401, "API_KEY_REFUSED");
    }

    @Test
    void anotherIntermediarysNoticeDoesNotExist() {
        String notice = notice();

        asli.post("/intermediary/notices/%s/acknowledgement".formatted(notice))
                .as(bindu.credential())
                .json(Asli.object().put("ticket", "B-1"))
                .send()
                .refusal()
                .is(404, "NOTICE_NOT_FOUND");
        asli.post("/intermediary/notices/%s/response".formatted(notice))
                .as(bindu.credential())
                .json(Asli.object().put("kind", "REFUSED").put("reasons", "Not ours."))
                .send()
                .refusal()
                .is(404, "NOTICE_NOT_FOUND");
    }

    @Test
    void theSameKeyWithAnotherBodyIsTold() {
        String key = UUID.randomUUID().toString();
        ObjectNode filing = Complaint.filing(bindu);
        Complaint first = Complaint.of(
                asli.post("/complaints").once(key).json(filing).send().expect(201));
        ObjectNode other = filing.deepCopy().put("statement", "Something else altogether.");

        asli.post("/complaints").once(key).json(other).send().refusal().is(409, "IDEMPOTENCY_MISMATCH");

        assertThat(asli.post("/complaints")
                        .once(key)
                        .json(filing)
                        .send()
                        .expect(201)
                        .json())
                .as("the first body with the key answers as before")
                .isEqualTo(first.filed());
        assertThat(first.now(asli).path("statement").asText()).isEqualTo(Complaint.STATEMENT);
    }

    @Test
    void anOrderNeedsRankAndAuthorisation() {
        ObjectNode draft = Orders.draft(complaint.reference(), before.at("/matters/0"));
        ((ObjectNode) draft.path("details")).remove(List.of("officerRank", "writtenAuthorisation"));

        asli.post("/officer/orders")
                .as(asli.as(DemoUser.OFFICER))
                .json(draft)
                .send()
                .refusal()
                .is(422, "REQUIREMENTS_UNMET")
                .at("/details/officerRank")
                .at("/details/writtenAuthorisation");
    }

    @Test
    void nobodyApprovesTheirOwnOrder() {
        Credential senior = asli.as(DemoUser.SENIOR_OFFICER);
        ObjectNode draft = Orders.draft(complaint.reference(), before.at("/matters/0"));
        String order = asli.post("/officer/orders")
                .as(senior)
                .json(draft)
                .send()
                .expect(201)
                .json()
                .path("id")
                .asText();

        asli.post("/officer/orders/%s/approval".formatted(order))
                .as(senior)
                .send()
                .refusal()
                .is(403, "SAME_PERSON");

        asli.post("/officer/orders/%s/rescission".formatted(order))
                .as(senior)
                .json(Asli.object().put("reason", "Only tried."))
                .send()
                .expect(200);
        before = complaint.essence(asli);
    }

    @Test
    void aMatterOfAChildIsShownTheRightDoorsAndNothingIsStored() {
        String key = UUID.randomUUID().toString();
        ObjectNode filing =
                Complaint.filing(tara).put("category", "intimate_or_nude").put("subjectAge", "under_18");
        int queued = queued();

        Answer answer = asli.post("/complaints").once(key).json(filing).send();

        answer.refusal().is(422, "DIVERTED_TO_HELP").doesNotSay(Complaint.STATEMENT);
        JsonNode diverted = answer.json();
        assertThat(diverted.path("reason").asText()).isEqualTo("MINOR_SEXUAL");
        assertThat(diverted.path("doors")).isNotEmpty().allSatisfy(door -> {
            assertThat(door.path("name").asText()).isNotBlank();
            assertThat(door.path("contact").asText()).isNotBlank();
            assertThat(door.path("whatToSay").asText()).isNotBlank();
        });
        assertThat(diverted.has("reference")).isFalse();
        assertThat(queued()).isEqualTo(queued);
    }

    private int queued() {
        return asli.get("/officer/queue?limit=100")
                .as(asli.as(DemoUser.OFFICER))
                .send()
                .expect(200)
                .json()
                .path("complaints")
                .size();
    }

    private String notice() {
        return before.at("/matters/0/grievance/id").asText();
    }
}
