package dev.asli.e2e.stack;

import dev.asli.local.machine.RunFile;
import dev.asli.local.machine.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the stack's processes listen on, as Linux counts it. */
public final class Listeners {

    private static final String LISTEN = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private Listeners() {}

    /** @param part the process's name @param address hexadecimal, as in /proc/net/tcp */
    public record Listener(String part, String address, int port) {

        public boolean onLoopbackOnly() {
            return LOOPBACK.contains(address);
        }
    }

    public static List<Listener> of(RunningStack stack) throws IOException {
        List<Listener> found = new ArrayList<>();
        for (Running running : new RunFile(stack.layout().runFile()).alive()) {
            Set<String> sockets = sockets(running.handle().orElseThrow());
            for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                for (String line : Files.readAllLines(Path.of(table))) {
                    String[] cells = line.strip().split("\\s+");
                    if (cells[3].equals(LISTEN) && sockets.contains(cells[9])) {
                        String[] local = cells[1].split(":");
                        found.add(new Listener(running.name(), local[0], Integer.parseInt(local[1], 16)));
                    }
                }
            }
        }
        return found;
    }

    private static Set<String> sockets(ProcessHandle root) throws IOException {
        Set<String> inodes = new HashSet<>();
        for (ProcessHandle process :
                Stream.concat(Stream.of(root), root.descendants()).toList()) {
            try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
                for (Path file : files.toList()) {
                    String target = target(file);
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring(8, target.length() - 1));
                    }
                }
            }
        }
        return inodes;
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
