package dev.asli.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.e2e.api.Asli;
import dev.asli.e2e.api.Call;
import dev.asli.e2e.api.Complaint;
import dev.asli.e2e.api.Intermediary;
import dev.asli.e2e.files.Images;
import dev.asli.e2e.stack.Listeners;
import dev.asli.e2e.stack.Listeners.Listener;
import dev.asli.e2e.stack.RunningStack;
import dev.asli.e2e.stack.WithStack;
import dev.asli.local.realm.DemoUser;
import dev.asli.local.stack.Port;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What those who run Asli see: health, figures, log lines; and what they must never see in them. */
@WithStack
class ObservabilityIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern METRIC = Pattern.compile("`(asli_[a-z0-9_]+)");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String STATEMENT = "Quicksilver umbrella statement that no log may hold";
    private static final String EMAIL = "quicksilver.person@mail.example";

    private static RunningStack stack;
    private static Complaint complaint;
    private static String url;

    @BeforeAll
    static void file(RunningStack running) {
        stack = running;
        Asli asli = new Asli(stack);
        Intermediary tara = Intermediary.register(asli, "tara", "Tara");
        ObjectNode filing = Complaint.filing(tara).put("statement", STATEMENT);
        filing.putObject("contact").put("name", "Quicksilver Person").put("email", EMAIL);
        url = filing.at("/locations/0/url").asText();
        complaint = Complaint.of(asli.post("/complaints")
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE))
                .json(filing)
                .send()
                .expect(201));
        complaint
                .exhibit(asli)
                .file("quicksilver.jpg", "image/jpeg", Images.photograph())
                .send()
                .expect(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> complaint
                        .now(asli)
                        .at("/exhibits/0/examination/state")
                        .asText()
                        .equals("DONE"));
        asli.post("/officer/complaints/%s/observations".formatted(complaint.reference()))
                .as(asli.as(DemoUser.OFFICER))
                .send()
                .expect(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"GATEWAY", "INTAKE", "DETECTION", "COMPLIANCE"})
    void everyServiceIsLiveReadyAndStarted(Port service) {
        for (String kind : List.of("live", "ready", "started")) {
            JsonNode health = get(service, "/q/health/" + kind).expect(200).json();
            assertThat(health.path("status").asText())
                    .as("%s %s", service, kind)
                    .isEqualTo("UP");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GATEWAY", "INTAKE", "DETECTION", "COMPLIANCE"})
    void everyMetricThatAReadmeNamesExists(Port service) throws Exception {
        String readme = Files.readString(
                stack.layout().project().resolve(directory(service)).resolve("README.md"));
        Set<String> named = new TreeSet<>();
        Matcher matcher = METRIC.matcher(readme);
        while (matcher.find()) {
            named.add(matcher.group(1));
        }

        String metrics = get(service, "/q/metrics").expect(200).text();

        assertThat(metrics).contains("jvm_memory_used_bytes", "http_server_");
        // The gateway has no figures of its own: its requests are counted by route.
        assertThat(named.isEmpty()).as("%s's README names none", service).isEqualTo(service == Port.GATEWAY);
        assertThat(named)
                .as("named in the README and not in /q/metrics")
                .allSatisfy(name -> assertThat(metrics).contains(name));
    }

    @ParameterizedTest
    @EnumSource(names = {"INTAKE", "DETECTION", "COMPLIANCE"})
    void theInnerServicesSpeakNoRest(Port service) {
        for (String path : List.of("/", "/api/v1/complaints", "/openapi", "/q/openapi")) {
            assertThat(get(service, path).status()).as("%s%s", service, path).isIn(404, 405);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GATEWAY", "INTAKE", "DETECTION", "COMPLIANCE"})
    void everyLogLineIsJson(Port service) throws Exception {
        assertThat(stack.log(service.label())).isNotEmpty().allSatisfy(line -> {
            JsonNode entry = JSON.readTree(line);
            assertThat(entry.path("timestamp").asText()).isNotBlank();
            assertThat(entry.path("level").asText()).isNotBlank();
            assertThat(entry.path("service").asText()).isNotBlank();
        });
    }

    @Test
    void oneRequestHasOneTraceFromGatewayToIntake() throws Exception {
        assertThat(linesOfTheTrace("gateway")).isNotEmpty();
        assertThat(linesOfTheTrace("intake-service")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GATEWAY", "INTAKE", "DETECTION", "COMPLIANCE"})
    void noLogHoldsWhatWasConfided(Port service) throws Exception {
        String log = String.join("\n", stack.log(service.label()));

        assertThat(log)
                .doesNotContain("uicksilver")
                .doesNotContain(EMAIL)
                .doesNotContain(url)
                .doesNotContain(complaint.secret())
                .doesNotContain(complaint.secret().replace("-", ""));
    }

    @Test
    void everythingListensOnLoopbackOnly() throws Exception {
        List<Listener> listeners = Listeners.of(stack);

        assertThat(listeners).allMatch(Listener::onLoopbackOnly);
        assertThat(listeners.stream().map(Listener::port).toList())
                .containsAll(Stream.of(Port.GATEWAY, Port.INTAKE, Port.DETECTION, Port.COMPLIANCE, Port.KEYCLOAK)
                        .map(stack.layout().ports()::of)
                        .toList());
    }

    private static List<String> linesOfTheTrace(String part) throws Exception {
        return stack.log(part).stream().filter(line -> line.contains(TRACE)).toList();
    }

    private static dev.asli.e2e.api.Answer get(Port service, String path) {
        return new Call("GET", stack.layout().ports().url(service) + path).send();
    }

    private static String directory(Port service) {
        return service.label();
    }
}
