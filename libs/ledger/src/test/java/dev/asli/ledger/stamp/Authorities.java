package dev.asli.ledger.stamp;

import dev.asli.ledger.stamp.LocalAuthority.Manner;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two authorities for the job: "good", and "garbage". */
public final class Authorities implements QuarkusTestResourceLifecycleManager {

    private LocalAuthority good;
    private LocalAuthority garbage;

    @Override
    public Map<String, String> start() {
        try {
            good = new LocalAuthority();
            garbage = new LocalAuthority();
            garbage.manner = Manner.WITH_GARBAGE;
            Map<String, String> settings = new HashMap<>();
            settings.put("asli.ledger.timestamp.every", "1h");
            put(settings, 0, "garbage", garbage);
            put(settings, 1, "good", good);
            return settings;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void stop() {
        good.close();
        garbage.close();
    }

    static List<X509Certificate> trusted() {
        try {
            return TimeStamp.certificates(Files.readAllBytes(file("good")));
        } catch (java.io.IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void put(Map<String, String> settings, int number, String name, LocalAuthority authority)
            throws Exception {
        String prefix = "asli.ledger.timestamp.authorities[%d].".formatted(number);
        settings.put(prefix + "name", name);
        settings.put(prefix + "url", authority.url().toString());
        settings.put(
                prefix + "certificate",
                Files.writeString(file(name), authority.rootPem())
                        .toAbsolutePath()
                        .toString());
    }

    private static Path file(String name) {
        return Path.of("target", "authority-" + name + ".pem");
    }
}
