package dev.asli.local;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** One machine, real parts. Called by the Makefile. */
@Command(
        name = "local",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            DevCommand.class,
            ContentCommand.class,
        },
        description = "Runs Asli on this machine with real parts.",
        mixinStandardHelpOptions = true)
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine commands = new CommandLine(new Main());
        commands.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println();
            command.getErr().println(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
            if (System.getenv("ASLI_DEBUG") != null) {
                failure.printStackTrace(command.getErr());
            }
            return 1;
        });
        System.exit(commands.execute(arguments));
    }
}
