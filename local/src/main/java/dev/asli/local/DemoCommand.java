package dev.asli.local;

import dev.asli.local.realm.DemoUser;
import dev.asli.local.stack.Layout;
import dev.asli.local.stack.Port;
import dev.asli.local.stack.Stack;
import dev.asli.local.stack.Status;
import dev.asli.local.story.Narrator;
import dev.asli.local.story.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "demo", description = "Starts everything, walks one complaint over the public API, leaves all running.")
final class DemoCommand implements Callable<Integer> {

    private static final double GIB = 1024.0 * 1024 * 1024;

    @Mixin
    private Place place = new Place();

    @Option(names = "--media", description = "The exhibit: a JPEG, PNG or WebP file.")
    private @Nullable Path media;

    @Override
    public Integer call() throws Exception {
        Optional<Path> picture = Optional.ofNullable(media).map(Path::toAbsolutePath);
        if (picture.isPresent() && !Files.isRegularFile(picture.get())) {
            Console.OUT.printf("There is no file %s. MEDIA names a picture.%n", picture.get());
            return 2;
        }
        Layout layout = place.layout();
        place.keepPorts(layout);
        Stack stack = Stack.whole(layout);
        start(stack);
        Story story = new Story(stack, new Narrator(Console.OUT));
        boolean ok = story.walk(picture);
        close(stack, story, ok);
        return ok ? 0 : 1;
    }

    private static void start(Stack stack) {
        Console.OUT.println("Starting on 127.0.0.1");
        long begun = System.nanoTime();
        stack.start(Console.progress());
        Console.OUT.printf(
                "All ready in %d s, %.2f GiB of resident memory in all.%n",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                stack.status().stream().mapToLong(Status::residentBytes).sum() / GIB);
    }

    private static void close(Stack stack, Story story, boolean ok) {
        Layout layout = stack.layout();
        Console.OUT.printf("%n%s%n", ok ? "Every step came out right." : "The walk stopped at the step above.");
        Console.OUT.printf("  Result    %s%n", story.resultFile());
        Console.OUT.printf("  Portal    %s%n", layout.ports().url(Port.GATEWAY));
        Console.OUT.printf("  API       %s/openapi%n", layout.ports().url(Port.GATEWAY));
        Console.OUT.printf(
                "  Keycloak  %s  (admin / %s)%n",
                layout.ports().url(Port.KEYCLOAK), stack.secrets().machine("keycloak-admin"));
        Console.OUT.println("  Log-ins of this demonstration:");
        for (DemoUser user : DemoUser.values()) {
            Console.OUT.printf(
                    "    %-14s %-18s %s%n", user.userName(), stack.secrets().human(user.secretName()), user.role());
        }
        Console.OUT.println("Everything goes on running: make status, make down.");
    }
}
