package dev.asli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asli.e2e.api.Answer;
import dev.asli.e2e.api.Asli;
import dev.asli.e2e.api.Complaint;
import dev.asli.e2e.api.Intermediary;
import dev.asli.e2e.files.Images;
import dev.asli.e2e.stack.RunningStack;
import dev.asli.e2e.stack.WithStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Services are killed at the worst moment; what was answered stays true, and what was begun is finished once. */
@WithStack
@Timeout(300)
class NothingIsLostIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static RunningStack stack;
    private static Asli asli;
    private static Intermediary tara;
    private static Intermediary megha;

    @BeforeAll
    static void register(RunningStack running) {
        stack = running;
        asli = new Asli(stack);
        tara = Intermediary.register(asli, "tara", "Tara");
        megha = Intermediary.register(asli, "megha", "Megha");
    }

    @AfterEach
    void allRunsAgain() {
        stack.mend();
    }

    @Test
    void whatIntakeAnsweredSurvivesItsDeath() throws Exception {
        Complaint complaint = Complaint.file(asli, tara);
        JsonNode answered = complaint
                .exhibit(asli)
                .file("portrait.jpg", "image/jpeg", Images.photograph())
                .send()
                .expect(202)
                .json();

        stack.kill("intake-service");
        stack.mend();

        JsonNode exhibit = await().atMost(PATIENCE)
                .until(
                        () -> seen(complaint).at("/exhibits/0"),
                        found -> state(found).equals("DONE"));
        JsonNode now = complaint.now(asli);
        assertThat(exhibit.path("sha256")).isEqualTo(answered.path("sha256"));
        assertThat(now.path("exhibits")).hasSize(1);
        assertThat(deadlines(now)).isEqualTo(deadlines(complaint.filed())).isNotEmpty();
        for (String once : List.of("COMPLAINT_FILED", "EXHIBIT_ACQUIRED", "EXAMINATION_DONE")) {
            assertThat(now.path("custody").findValuesAsText("kind"))
                    .filteredOn(once::equals)
                    .as(once)
                    .hasSize(1);
        }
    }

    @Test
    void aComplaintFiledWhileComplianceIsDownIsServedOnceAfterwards() throws Exception {
        stack.kill("compliance-service");
        String key = UUID.randomUUID().toString();
        var filing = Complaint.filing(tara, megha);

        Answer answer = asli.post("/complaints").once(key).json(filing).send().expect(201);
        Complaint complaint = Complaint.of(answer);

        assertThat(answer.json().path("serving").asText()).isEqualTo("PENDING");
        assertThat(answer.json().path("matters")).isEmpty();
        assertThat(complaint.now(asli).path("mattersKnown").asBoolean(true)).isFalse();

        stack.mend();

        JsonNode served = await().atMost(PATIENCE)
                .until(
                        () -> seen(complaint),
                        now -> now.path("serving").asText().equals("SERVED"));
        assertThat(served.path("matters").findValuesAsText("intermediaryName"))
                .containsExactlyInAnyOrder("Tara", "Megha");
        assertThat(grievances(tara, complaint)).hasSize(1);
        assertThat(grievances(megha, complaint)).hasSize(1);
    }

    @Test
    void anExaminationThatDetectionTookToItsGraveIsMadeAgain() throws Exception {
        Complaint complaint = Complaint.file(asli, tara);
        int exhibits = 12;
        // All at once, so that some still wait when the first one runs.
        IntStream.range(0, exhibits)
                .parallel()
                .forEach(_ -> complaint
                        .exhibit(asli)
                        .file("portrait.jpg", "image/jpeg", Images.photograph())
                        .send()
                        .expect(202));
        await().pollInterval(Duration.ofMillis(50))
                .atMost(PATIENCE)
                .until(() -> states(complaint.now(asli)).contains("RUNNING"));

        stack.kill("detection-service");

        assertThat(states(complaint.now(asli)))
                .as("the kill came before the end")
                .containsAnyOf("RUNNING", "WAITING");
        stack.mend();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(states(seen(complaint))).hasSize(exhibits).containsOnly("DONE"));
        assertThat(complaint.now(asli).path("custody").findValuesAsText("kind"))
                .filteredOn("EXAMINATION_DONE"::equals)
                .hasSize(exhibits);
    }

    /** What can be seen just now; nothing while a service comes back. */
    private static JsonNode seen(Complaint complaint) {
        Answer answer = complaint.look(asli).send();
        return answer.status() == 200 ? answer.json() : Asli.object();
    }

    private static String state(JsonNode exhibit) {
        return exhibit.at("/examination/state").asText();
    }

    private static List<String> states(JsonNode complaint) {
        return StreamSupport.stream(complaint.path("exhibits").spliterator(), false)
                .map(NothingIsLostIT::state)
                .toList();
    }

    private static List<String> deadlines(JsonNode complaint) {
        List<String> found = new ArrayList<>();
        for (JsonNode matter : complaint.path("matters")) {
            for (JsonNode deadline : matter.path("deadlines")) {
                found.add(deadline.path("clause").asText() + " "
                        + deadline.path("dueAt").asText());
            }
        }
        return found;
    }

    private static List<JsonNode> grievances(Intermediary intermediary, Complaint complaint) {
        JsonNode notices = asli.get("/intermediary/notices?state=all&limit=100")
                .as(intermediary.credential())
                .send()
                .expect(200)
                .json()
                .path("notices");
        return StreamSupport.stream(notices.spliterator(), false)
                .filter(notice -> notice.path("kind").asText().equals("GRIEVANCE"))
                .filter(notice -> notice.path("complaintReference").asText().equals(complaint.reference()))
                .toList();
    }
}
