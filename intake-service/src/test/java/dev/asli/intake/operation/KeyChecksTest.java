package dev.asli.intake.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.intake.complaint.CaseAccessConfig;
import dev.asli.kit.startup.StartupCheck.Refusal;
import dev.asli.ledger.LedgerConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyChecksTest {

    private static final String OWN = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String DEMO = "YXNsaS1kZW1vLXBlcHBlci0wMTIzNDU2Nzg5MDEyMzQ=";
    private static final String LEDGER = "src/test/resources/ledger-test-key.pem";

    @Test
    void keysOfOnesOwnAreTaken() {
        assertThat(refused(Map.of(
                        "asli.case-access.pepper", OWN,
                        "asli.case-access.secret-key", OWN,
                        "asli.ledger.key-file", LEDGER)))
                .isEmpty();
    }

    @Test
    void missingShortAndDemonstrationKeysAreRefused() {
        assertThat(refused(Map.of(
                        "asli.case-access.pepper", DEMO,
                        "asli.case-access.secret-key", "c2hvcnQ=",
                        "asli.ledger.key-file", "nowhere.pem")))
                .containsExactly("asli.case-access.pepper", "asli.case-access.secret-key", "asli.ledger.key-file");
    }

    private static Iterable<String> refused(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(CaseAccessConfig.class)
                .withMapping(LedgerConfig.class)
                .withDefaultValue("asli.ledger.origin", "asli.dev/intake");
        settings.forEach(builder::withDefaultValue);
        SmallRyeConfig config = builder.build();
        return new KeyChecks(
                        config.getConfigMapping(CaseAccessConfig.class), config.getConfigMapping(LedgerConfig.class))
                .check().stream().map(Refusal::property).toList();
    }
}
