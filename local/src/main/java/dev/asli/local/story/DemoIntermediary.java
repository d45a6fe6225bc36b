package dev.asli.local.story;

import dev.asli.local.stack.Port;

/** The two invented intermediaries. */
enum DemoIntermediary {
    /** Answers. */
    CHITRA("chitra", "Chitra", Port.CHITRA),
    /** Stays silent. */
    VAANI("vaani", "Vaani", Port.VAANI);

    private final String id;
    private final String title;
    private final Port port;

    DemoIntermediary(String id, String title, Port port) {
        this.id = id;
        this.title = title;
        this.port = port;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    Port port() {
        return port;
    }
}
