package dev.asli.local.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.asli.local.machine.PrivateFile;
import dev.asli.local.stack.Port;
import dev.asli.local.stack.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Walks one complaint on its whole road and writes down what came of it. */
public final class Story {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Step> STEPS = List.of(
            new SetTheScene(),
            new FileComplaint(),
            new ExamineExhibit(),
            new AnswerGrievance(),
            new LookForOurselves(),
            new PassTheTimeLimit(),
            new OrderWithFourEyes(),
            new ReadScorecards(),
            new VerifyCaseFile());

    private final Stack stack;
    private final Narrator narrator;

    public Story(Stack stack, Narrator narrator) {
        this.stack = stack;
        this.narrator = narrator;
    }

    /** Where the result is kept; readable by its owner only, as it holds passwords and keys of the demonstration. */
    public Path resultFile() {
        return stack.layout().state().resolve("demo/result.json");
    }

    /**
     * @param picture the exhibit; the one that comes with the demonstration when empty
     * @return whether every step came out right; the first that does not ends the walk
     */
    public boolean walk(Optional<Path> picture) {
        Path exhibit = picture.orElseGet(this::ownPicture);
        Walk walk = new Walk(stack.layout(), stack.secrets(), narrator, exhibit);
        walk.result()
                .put("gatewayUrl", stack.layout().ports().url(Port.GATEWAY))
                .put("keycloakUrl", stack.layout().ports().url(Port.KEYCLOAK));
        for (int number = 0; number < STEPS.size(); number++) {
            boolean ok = take(walk, STEPS.get(number), number);
            write(walk.result());
            if (!ok) {
                return false;
            }
        }
        return true;
    }

    private boolean take(Walk walk, Step step, int number) {
        narrator.title(number, step.title());
        long begun = System.nanoTime();
        Optional<String> failure = failure(walk, step);
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        ObjectNode entry = walk.list("steps")
                .addObject()
                .put("name", step.name())
                .put("ok", failure.isEmpty())
                .put("milliseconds", milliseconds);
        failure.ifPresent(words -> {
            entry.put("failure", words);
            narrator.failed(words);
            narrator.line("Logs: %s. Everything goes on running; make status, make down."
                    .formatted(stack.layout().logs()));
        });
        if (failure.isEmpty()) {
            narrator.done(milliseconds);
        }
        return failure.isEmpty();
    }

    private static Optional<String> failure(Walk walk, Step step) {
        try {
            step.walk(walk);
            return Optional.empty();
        } catch (StepFailed failed) {
            return Optional.of(String.valueOf(failed.getMessage()));
        }
    }

    private Path ownPicture() {
        Path file = stack.layout().state().resolve("demo/portrait.jpg");
        try (InputStream picture = Objects.requireNonNull(Story.class.getResourceAsStream("/demo/portrait.jpg"))) {
            Files.createDirectories(file.getParent());
            Files.copy(picture, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException("The demonstration's picture cannot be written.", failed);
        }
    }

    private void write(ObjectNode result) {
        try {
            PrivateFile.write(
                    resultFile(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be written.".formatted(resultFile()), failed);
        }
    }
}
