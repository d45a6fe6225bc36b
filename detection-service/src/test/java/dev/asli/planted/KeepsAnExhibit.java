package dev.asli.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class KeepsAnExhibit {

    void keep(byte[] bytes, Path place) throws IOException {
        Files.write(place, bytes);
    }
}
