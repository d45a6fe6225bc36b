package dev.asli.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where words to the person go: UTF-8, whatever the locale says. */
final class Console {

    static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Console() {}

    // From JDK 25 on it is null again without a terminal.
    @SuppressWarnings("SystemConsoleNull")
    static ConsoleProgress progress() {
        java.io.Console console = System.console();
        return new ConsoleProgress(OUT, console != null && console.isTerminal());
    }
}
