package dev.asli.local.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts each part as soon as those it needs are ready, and reports once a second what is waited for. */
final class StartOrder {

    private final List<Part> parts;
    private final Starter starter;
    private final Progress progress;
    private final Map<String, Instant> waitedFor = new ConcurrentHashMap<>();

    StartOrder(List<Part> parts, Starter starter, Progress progress) {
        this.parts = parts;
        this.starter = starter;
        this.progress = progress;
    }

    void run() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, CompletableFuture<Void>> started = new HashMap<>();
            CompletableFuture<Void> firstFailure = new CompletableFuture<>();
            for (Part part : parts) {
                CompletableFuture<?>[] needed =
                        part.needs().stream().map(started::get).toArray(CompletableFuture[]::new);
                CompletableFuture<Void> start =
                        CompletableFuture.allOf(needed).thenRunAsync(() -> start(part), threads);
                started.put(part.name(), start.whenComplete((_, failure) -> {
                    if (failure != null) {
                        firstFailure.completeExceptionally(failure);
                    }
                }));
            }
            CompletableFuture<Void> all =
                    CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new));
            try {
                await(CompletableFuture.anyOf(all, firstFailure));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private void start(Part part) {
        waitedFor.put(part.name(), starter.time().instant());
        try {
            starter.start(part);
        } catch (IOException | InterruptedException failed) {
            throw new CompletionException(failed);
        } finally {
            waitedFor.remove(part.name());
        }
    }

    private void await(CompletableFuture<Object> end) {
        while (true) {
            try {
                end.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException goesOn) {
                report();
            } catch (ExecutionException failed) {
                throw words(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new StartFailure("Interrupted; what has started goes on running.");
            }
        }
    }

    private static StartFailure words(Throwable failure) {
        Throwable cause = failure.getCause();
        if (failure instanceof StartFailure known) {
            return known;
        }
        return cause == null ? new StartFailure(String.valueOf(failure.getMessage())) : words(cause);
    }

    private void report() {
        Instant now = starter.time().instant();
        Map<String, Duration> waiting = new TreeMap<>();
        waitedFor.forEach((part, since) -> waiting.put(part, Duration.between(since, now)));
        progress.waiting(waiting);
    }
}
