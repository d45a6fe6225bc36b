package dev.asli.detection.grpc;

/** Something of the wire that a planted fault can reach; the real ones are package-private. */
public final class PlantedWords {

    private PlantedWords() {}

    public static String words() {
        return "words";
    }
}
