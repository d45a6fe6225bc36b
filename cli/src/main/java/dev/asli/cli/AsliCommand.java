package dev.asli.cli;

import dev.asli.cli.doctor.DoctorCommand;
import dev.asli.cli.hash.HashCommand;
import dev.asli.cli.terminal.Terminal;
import dev.asli.cli.verify.VerifyCommand;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code asli}. */
@Command(
        name = "asli",
        mixinStandardHelpOptions = true,
        versionProvider = AsliCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks what Asli hands out, offline, and looks over a running installation.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  asli verify case.zip --keys keys.json",
            "  asli verify notice.jws --keys keys.json",
            "  asli hash picture.jpg",
            "  asli doctor",
            "",
            "Exit status: 0 all is well; 1 something is wrong; 2 it could not be looked at."
        },
        subcommands = {VerifyCommand.class, HashCommand.class, DoctorCommand.class, CommandLine.HelpCommand.class})
public final class AsliCommand {

    private AsliCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new AsliCommand());
        commandLine
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
        commandLine.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println("asli: " + words(failure));
            return Terminal.UNREADABLE;
        });
        return commandLine;
    }

    private static String words(Exception failure) {
        String message = Terminal.printable(Objects.toString(failure.getMessage(), ""));
        return switch (failure) {
            case NoSuchFileException _ -> "There is no file " + message + ".";
            case java.nio.file.AccessDeniedException _ -> message + " may not be read.";
            default -> message.isEmpty() ? failure.getClass().getSimpleName() : message;
        };
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = AsliCommand.class.getPackage().getImplementationVersion();
            return new String[] {"asli " + Objects.requireNonNullElse(version, "(not packaged)")};
        }
    }
}
