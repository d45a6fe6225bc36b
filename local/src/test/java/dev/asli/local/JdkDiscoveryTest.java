package dev.asli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkDiscoveryTest {

    @TempDir
    Path folder;

    @Test
    void takesJavaHomeWhenItIsNewEnough() throws Exception {
        Path jdk = jdk("somewhere/jdk-25", "25.0.3");

        assertThat(find(Map.of("JAVA_HOME", jdk.toString()))).isEqualTo(new Found(0, jdk.toString()));
    }

    @Test
    void takesTheNewestOfTheJvmFolderWhenJavaHomeIsTooOld() throws Exception {
        Path old = jdk("jvm/jdk-17", "17.0.15");
        jdk("jvm/jdk-25", "25.0.3");
        Path newest = jdk("jvm/jdk-26", "26");

        assertThat(find(Map.of("JAVA_HOME", old.toString()))).isEqualTo(new Found(0, newest.toString()));
    }

    @Test
    void passesOverAFolderWithoutACompiler() throws Exception {
        Path runtime = jdk("jvm/jre-25", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(find(Map.of()).code()).isEqualTo(1);
    }

    @Test
    void saysPlainlyWhatIsMissing() throws Exception {
        Path old = jdk("jvm/jdk-17", "17.0.15");

        Found found = find(Map.of("JAVA_HOME", old.toString()));

        assertThat(found.code()).isEqualTo(1);
        assertThat(found.words())
                .contains("Asli needs a JDK 25 or newer")
                .contains("JAVA_HOME is %s (release: 17)".formatted(old))
                .contains("Looked in: " + folder.resolve("jvm"));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.createFile(home.resolve("bin/javac"));
        assertThat(home.resolve("bin/javac").toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    private Found find(Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "jdk.sh").redirectErrorStream(true);
        builder.environment().clear();
        // No java on this path: what the machine itself has must not decide the test.
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : new String[] {"sed", "grep", "dirname", "readlink"}) {
            if (!Files.exists(tools.resolve(tool))) {
                Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
            }
        }
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("ASLI_JVM_FOLDERS", folder.resolve("jvm").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Found(process.waitFor(), words);
    }

    private record Found(int code, String words) {}
}
