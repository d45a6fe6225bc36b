package dev.asli.local;

import dev.asli.local.stack.Stack;
import dev.asli.local.stack.Status;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops what runs; state is kept.")
final class DownCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws Exception {
        Stack stack = Stack.whole(place.layout());
        stack.stop(Console.progress());
        List<Status> left =
                stack.status().stream().filter(part -> part.pid().isPresent()).toList();
        left.forEach(part -> Console.OUT.printf(
                "  %s still runs as process %d%n", part.name(), part.pid().orElseThrow()));
        if (left.isEmpty()) {
            Console.OUT.printf(
                    "Nothing runs any more. State is kept in %s.%n",
                    stack.layout().state());
        }
        return left.isEmpty() ? 0 : 1;
    }
}
