package dev.asli.cli.hash;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.asli.cli.terminal.Terminal;
import dev.asli.pdq.PdqHash;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code asli hash}. */
@Command(
        name = "hash",
        mixinStandardHelpOptions = true,
        description = {
            "Prints SHA-256 and SHA-512 of files, and PDQ with its quality of pictures.",
            "PDQ finds the same picture again after it was resized or recompressed; a quality below 50 is too low for that."
                    + " Nothing leaves this machine."
        })
public final class HashCommand implements Callable<Integer> {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "One or more files.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Prints a JSON array.")
    private boolean json;

    private HashCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<FileHashes> all = new ArrayList<>();
        for (Path file : files) {
            FileHashes hashes = FileHashes.of(file);
            all.add(hashes);
            if (!json) {
                print(hashes, out);
            }
        }
        if (json) {
            out.println(
                    JSON.writeValueAsString(all.stream().map(FileHashes::json).toList()));
        }
        out.flush();
        return Terminal.OK;
    }

    private static void print(FileHashes hashes, PrintWriter out) {
        out.printf("%s (%d bytes)%n", Terminal.printable(hashes.file().toString()), hashes.bytes());
        out.printf("  SHA-256  %s%n", hashes.sha256());
        out.printf("  SHA-512  %s%n", hashes.sha512());
        switch (hashes.picture()) {
            case Picture.Hashed(PdqHash pdq) -> out.printf("  PDQ      %s  quality %d%n", pdq.hex(), pdq.quality());
            case Picture.NotHashed(String why) -> out.printf("  PDQ      none: %s%n", why);
        }
    }
}
