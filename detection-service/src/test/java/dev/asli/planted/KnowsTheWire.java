package dev.asli.planted;

import dev.asli.detection.grpc.PlantedWords;

final class KnowsTheWire {

    String words() {
        return PlantedWords.words();
    }
}
