package dev.asli.local;

import dev.asli.local.stack.Stack;
import dev.asli.local.stack.Status;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "Says what runs, where, and with how much memory.")
final class StatusCommand implements Callable<Integer> {

    private static final double MIB = 1024.0 * 1024.0;

    @Mixin
    private Place place = new Place();

    /** @return 0 when everything is ready, 1 otherwise, for scripts */
    @Override
    public Integer call() throws Exception {
        List<Status> parts = Stack.whole(place.layout()).status();
        Console.OUT.printf("%-20s %8s %6s  %-12s %10s%n", "part", "process", "port", "state", "memory");
        parts.forEach(StatusCommand::print);
        Console.OUT.printf(
                "%-20s %8s %6s  %-12s %6.0f MiB%n",
                "in all",
                "",
                "",
                "",
                parts.stream().mapToLong(Status::residentBytes).sum() / MIB);
        return parts.stream().allMatch(Status::ready) ? 0 : 1;
    }

    private static void print(Status part) {
        String state = part.ready() ? "ready" : part.pid().isPresent() ? "not ready" : "not running";
        Console.OUT.printf(
                "%-20s %8s %6d  %-12s %6.0f MiB%n",
                part.name(),
                part.pid().map(String::valueOf).orElse("-"),
                part.port(),
                state,
                part.residentBytes() / MIB);
    }
}
