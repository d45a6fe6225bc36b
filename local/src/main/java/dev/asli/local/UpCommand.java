package dev.asli.local;

import dev.asli.local.stack.Layout;
import dev.asli.local.stack.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts PostgreSQL, Keycloak, the object store and the four services.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(names = "--without-services", description = "Starts the parts only.")
    private boolean withoutServices;

    @Override
    public Integer call() throws Exception {
        Layout layout = place.layout();
        place.keepPorts(layout);
        (withoutServices ? Stack.withoutServices(layout) : Stack.whole(layout)).start(Console.progress());
        return 0;
    }
}
