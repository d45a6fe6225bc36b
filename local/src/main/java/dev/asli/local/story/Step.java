package dev.asli.local.story;

/** One step of the story. */
interface Step {

    /** Stable, for result.json. Example: {@code file-complaint}. */
    String name();

    String title();

    /** @throws StepFailed in words when it does not come out as it must */
    void walk(Walk walk);
}
