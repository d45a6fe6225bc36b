package dev.asli.planted.settings;

/** Fault: a setting read from wherever. */
class LooseSetting {
    String where() {
        return System.getenv("ASLI_SOMETHING");
    }
}
