package dev.asli.local;

import dev.asli.local.content.ContentServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "content", hidden = true, description = "Serves the demonstration's content pages.")
final class ContentCommand implements Callable<Integer> {

    @Option(names = "--pages", required = true)
    private Path pages = Path.of("");

    @Option(names = "--control", required = true)
    private int control;

    @Option(names = "--host", required = true, description = "NAME=PORT")
    private Map<String, Integer> hosts = Map.of();

    @Override
    public Integer call() throws Exception {
        new ContentServer(pages).start(control, hosts);
        Thread.currentThread().join();
        return 0;
    }
}
