package dev.asli.detection.inference;

/** A pack that may not be used: damaged, tampered with, or not reproduced by this runtime. */
public final class PackRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PackRefusedException(String pack, String why) {
        super("Pack %s is refused: %s".formatted(pack, why));
    }

    PackRefusedException(String pack, String why, Throwable cause) {
        super("Pack %s is refused: %s".formatted(pack, why), cause);
    }
}
