package dev.asli.cli.doctor;

import dev.asli.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code asli doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks whether all parts of an installation can be reached, are ready and agree on the time, and says what to"
                    + " do where not.",
            "Addresses not given are taken from .asli/run.json, which make demo writes; else the usual ports are tried."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:all is well", "1:something is wrong", "2:wrong usage"})
public final class DoctorCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable Addresses addresses;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            defaultValue = "${sys:asli.home:-.}/.asli",
            description = "Where make demo keeps its state. Default: ${DEFAULT-VALUE}")
    private Path state = Path.of(".asli");

    private DoctorCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Addresses where = Objects.requireNonNull(addresses);
        where.readRunFile(state.resolve("run.json"));
        List<Diagnosis> found = examine(where);
        found.forEach(diagnosis -> print(diagnosis, out));
        long ill = found.stream().filter(Diagnosis.Ill.class::isInstance).count();
        out.printf("%n%s%n", ill == 0 ? "All is well." : "%d of %d are not well.".formatted(ill, found.size()));
        out.flush();
        return ill == 0 ? Terminal.OK : Terminal.BAD;
    }

    private static List<Diagnosis> examine(Addresses where) throws InterruptedException {
        List<Diagnosis> found = new ArrayList<>();
        found.add(Machine.java());
        found.add(Machine.memory());
        try (HttpProbe http = new HttpProbe(Clock.systemUTC())) {
            Parts parts = new Parts(http);
            found.add(parts.postgres(where.postgres()));
            found.add(parts.objectStore(where.objectStore()));
            found.add(parts.keycloak(where.keycloak()));
            found.add(parts.service("detection-service", where.detection()));
            found.add(parts.service("compliance-service", where.compliance()));
            found.add(parts.service("intake-service", where.intake()));
            found.add(parts.service("gateway", where.gateway()));
            found.addAll(parts.clocks());
        }
        return found;
    }

    private static void print(Diagnosis diagnosis, PrintWriter out) {
        switch (diagnosis) {
            case Diagnosis.Well(String part, String words) -> out.printf("  ok    %-19s %s%n", part, words);
            case Diagnosis.Unknown(String part, String words) -> out.printf("  --    %-19s %s%n", part, words);
            case Diagnosis.Ill(String part, String words, String remedy) -> {
                out.printf("  WRONG %-19s %s%n", part, Terminal.printable(words));
                out.printf("        %-19s %s%n", "", remedy);
            }
        }
    }
}
