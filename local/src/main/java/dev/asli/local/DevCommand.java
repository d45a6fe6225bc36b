package dev.asli.local;

import dev.asli.local.stack.Layout;
import dev.asli.local.stack.Stack;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The service keeps the settings, keys and databases of the running stack, the demo profile included. */
@Command(name = "dev", description = "Runs one service with live reload beside the running stack.")
final class DevCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(names = "--maven", description = "Maven 3.9 or newer.")
    private String maven = "mvn";

    @Parameters(arity = "0..1", description = "gateway, intake-service, detection-service or compliance-service")
    private String service = "";

    @Override
    public Integer call() throws Exception {
        Layout layout = place.layout();
        Stack stack = Stack.whole(layout);
        if (service.isEmpty()) {
            throw new IllegalArgumentException(
                    "Which service? make dev SERVICE=gateway (or intake-service, detection-service, compliance-service)");
        }
        Map<String, String> environment = stack.environmentOf(service);
        place.keepPorts(layout);
        stack.start(Console.progress());
        stack.stop(service, Console.progress());
        Console.OUT.printf(
                "%s runs here with live reload; Ctrl-C ends it, make demo starts the packaged one again.%n", service);
        ProcessBuilder live = new ProcessBuilder(List.of(
                        maven,
                        "-Pdemo",
                        "-Dspotless.check.skip",
                        "-DskipTests",
                        "-Dquarkus.analytics.disabled=true",
                        "-pl",
                        service,
                        "-am",
                        "compile",
                        "quarkus:dev"))
                .directory(layout.project().toFile())
                .inheritIO();
        live.environment().putAll(environment);
        live.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return live.start().waitFor();
    }
}
