package dev.asli.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import picocli.CommandLine;

/** One call of the command in this process. */
record Run(int status, String out, String err) {

    static Run asli(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = AsliCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        int status =
                command.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Run(status, out.toString(), err.toString());
    }
}
