package dev.asli.intake.capture;

import dev.asli.intake.capture.CaptureConfig.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the browser once, as a child process with a home of its own that is deleted afterwards. Blocks. */
final class Chromium {

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final long LARGEST_FILE = 64L * 1024 * 1024;
    private static final String WINDOW = "1280,2400";

    private final Path directory;
    private final Browser browser;

    Chromium(CaptureConfig config) {
        this.directory = config.workDirectory().toAbsolutePath();
        this.browser = config.browser();
    }

    Picture picture(String address, int proxyPort) {
        Path home = null;
        try {
            Files.createDirectories(directory);
            home = Files.createTempDirectory(directory, "browser-");
            Path png = home.resolve("page.png");
            boolean inTime = run(command(address, proxyPort, home, png), home);
            return inTime && Files.exists(png)
                    ? new Picture.Taken(Files.readAllBytes(png))
                    : new Picture.BrowserFailed();
        } catch (IOException failed) {
            return new Picture.BrowserFailed();
        } finally {
            if (home != null) {
                WorkRemains.delete(home);
            }
        }
    }

    private boolean run(List<String> command, Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // Nothing of our own surroundings is the browser's business: no proxy, no secret, no session bus.
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", home.toString(), "LANG", "C.UTF-8"));
        Process process = builder.start();
        try {
            return process.waitFor(browser.limit().toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private List<String> command(String address, int proxyPort, Path home, Path png) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(PRLIMIT)) {
            command.addAll(List.of(
                    PRLIMIT.toString(),
                    "--data=" + browser.memoryBytes(),
                    "--fsize=" + LARGEST_FILE,
                    "--cpu=" + Math.max(1, browser.limit().toSeconds()),
                    "--core=0"));
        }
        command.addAll(List.of(
                browser.program().toString(),
                "--headless=new",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-extensions",
                "--disable-sync",
                "--disable-breakpad",
                "--no-first-run",
                "--no-default-browser-check",
                "--mute-audio",
                "--hide-scrollbars",
                "--proxy-server=http://127.0.0.1:" + proxyPort,
                // Loopback goes through the proxy too; it would be spared otherwise.
                "--proxy-bypass-list=<-loopback>",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--user-data-dir=" + home.resolve("profile"),
                "--window-size=" + WINDOW,
                "--screenshot=" + png));
        if (!browser.sandbox()) {
            command.add("--no-sandbox");
        }
        command.add(address);
        return command;
    }
}
