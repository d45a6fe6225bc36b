package dev.asli.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The chart lints strictly, renders, and what it renders is what Kubernetes knows. */
class ChartTest {

    private static final Path CHART = Path.of("chart/asli");
    private static final Path VALUES = Path.of("ci-values.yaml");
    private static final Set<String> SERVICES = Set.of("gateway", "intake", "detection", "compliance");

    static {
        new JSON(); // sets up the parser that validateJsonElement uses
    }

    @FunctionalInterface
    private interface Validator {
        void check(JsonElement manifest) throws IOException;
    }

    private static final Map<String, Validator> VALIDATORS = Map.of(
            "Deployment", V1Deployment::validateJsonElement,
            "Service", V1Service::validateJsonElement,
            "ServiceAccount", V1ServiceAccount::validateJsonElement,
            "NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement,
            "Ingress", V1Ingress::validateJsonElement);

    /** Lint takes no values file: it looks at a copy of the chart whose defaults are the values of a real installation. */
    @Test
    void lintsStrictly(@TempDir Path copy) throws IOException {
        copyChartTo(copy);
        Map<String, Object> values = yaml(CHART.resolve("values.yaml"));
        yaml(VALUES).forEach((key, value) -> values.merge(key, value, ChartTest::over));
        Files.writeString(copy.resolve("values.yaml"), new Yaml().dump(values));

        LintResult lint = new Helm(copy).lint().strict().call();

        assertThat(lint.isFailed()).as(String.join("\n", lint.getMessages())).isFalse();
    }

    @Test
    void rendersManifestsThatKubernetesKnows() throws IOException {
        List<Map<String, Object>> manifests = render(Map.of(
                "ingress.enabled", "true",
                "ingress.host", "asli.example",
                "services.intake.autoscaling.enabled", "true"));

        for (Map<String, Object> manifest : manifests) {
            String kind = (String) manifest.get("kind");
            assertThat(VALIDATORS).as("a validator for " + kind).containsKey(kind);
            Objects.requireNonNull(VALIDATORS.get(kind)).check(new Gson().toJsonTree(manifest));
        }
        assertThat(manifests).extracting(m -> m.get("kind")).contains("Ingress", "HorizontalPodAutoscaler");
    }

    @Test
    void noticesAFieldThatKubernetesDoesNotKnow() {
        Map<String, Object> planted = render(Map.of()).stream()
                .filter(m -> "Deployment".equals(m.get("kind")))
                .findFirst()
                .orElseThrow();
        spec(planted).put("replicsa", 3);

        assertThatThrownBy(() -> V1Deployment.validateJsonElement(new Gson().toJsonTree(planted)))
                .hasMessageContaining("replicsa");
    }

    @Test
    void everyServiceRunsUnprivilegedWithProbesAndLimits() {
        List<Map<String, Object>> deployments = render(Map.of()).stream()
                .filter(m -> "Deployment".equals(m.get("kind")))
                .toList();

        assertThat(deployments).hasSize(SERVICES.size()).allSatisfy(deployment -> {
            Map<String, Object> pod = at(deployment, "spec", "template", "spec");
            Map<String, Object> container = ((List<Map<String, Object>>) pod.get("containers")).getFirst();
            assertThat(at(pod, "securityContext")).containsEntry("runAsNonRoot", true);
            assertThat(at(container, "securityContext"))
                    .containsEntry("readOnlyRootFilesystem", true)
                    .containsEntry("allowPrivilegeEscalation", false);
            assertThat(container).containsKeys("startupProbe", "livenessProbe", "readinessProbe", "resources");
            assertThat(pod).containsEntry("automountServiceAccountToken", false);
        });
    }

    @Test
    void everyServiceSelectsItsPodsAndNothingElse() {
        List<Map<String, Object>> manifests = render(Map.of());
        List<Map<String, Object>> pods = manifests.stream()
                .filter(m -> "Deployment".equals(m.get("kind")))
                .map(m -> at(m, "spec", "template", "metadata", "labels"))
                .toList();

        assertThat(manifests.stream().filter(m -> "Service".equals(m.get("kind"))))
                .hasSize(SERVICES.size())
                .allSatisfy(service -> assertThat(pods.stream()
                                .filter(labels -> labels.entrySet()
                                        .containsAll(
                                                at(service, "spec", "selector").entrySet())))
                        .hasSize(1));
    }

    @Test
    void onlyIntakeReachesDetection() {
        Map<String, Object> policy = render(Map.of()).stream()
                .filter(m -> "NetworkPolicy".equals(m.get("kind")))
                .filter(m -> at(m, "metadata").get("name").equals("asli-detection"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> rule =
                ((List<Map<String, Object>>) at(policy, "spec").get("ingress")).getFirst();

        List<Map<String, Object>> podPeers = ((List<Map<String, Object>>) rule.get("from"))
                .stream().filter(peer -> peer.containsKey("podSelector")).toList();

        assertThat(podPeers).hasSize(1);
        assertThat(at(podPeers.getFirst(), "podSelector", "matchLabels"))
                .containsEntry("app.kubernetes.io/name", "intake");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publicUrl=",
                "keycloak.realmUrl=not-a-url",
                "services.gateway.port=80",
                "services.gateway.prot=8080",
                "services.detection.provider=ABACUS",
                "postgresql.host="
            })
    void refusesValuesThatCannotWork(String setting) {
        String[] parts = setting.split("=", -1);

        assertThatThrownBy(() -> render(Map.of(parts[0], parts[1])))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("values don't meet the specifications of the schema");
    }

    @Test
    void noManifestHoldsASecret() {
        assertThat(render(Map.of())).noneMatch(m -> "Secret".equals(m.get("kind")));
    }

    private static List<Map<String, Object>> render(Map<String, String> settings) {
        TemplateCommand template = new Helm(CHART).template().withName("asli").withValuesFile(VALUES);
        settings.forEach(template::set);
        Iterable<Object> documents = new Yaml().loadAll(template.call());
        return StreamSupport.stream(documents.spliterator(), false)
                .filter(Objects::nonNull)
                .map(document -> (Map<String, Object>) document)
                .toList();
    }

    private static void copyChartTo(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(CHART)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(CHART.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return new Yaml().load(Files.readString(file));
    }

    private static Object over(Object below, Object above) {
        if (below instanceof Map<?, ?> map && above instanceof Map<?, ?> changes) {
            Map<Object, Object> merged = new LinkedHashMap<>(map);
            merged.putAll(changes);
            return merged;
        }
        return above;
    }

    private static Map<String, Object> spec(Map<String, Object> manifest) {
        return at(manifest, "spec");
    }

    private static Map<String, Object> at(Map<String, Object> from, String... path) {
        Map<String, Object> here = from;
        for (String step : path) {
            here = (Map<String, Object>) Objects.requireNonNull(here.get(step), step);
        }
        return here;
    }
}
