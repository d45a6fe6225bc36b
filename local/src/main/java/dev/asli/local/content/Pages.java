package dev.asli.local.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Which pages stand: one file for each, so that they survive a restart. */
record Pages(Path directory) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");

    static boolean isName(String candidate) {
        return NAME.matcher(candidate).matches();
    }

    void put(String host, String page, byte[] html) throws IOException {
        Path file = file(host, page);
        Files.createDirectories(file.getParent());
        Files.write(file, html);
    }

    /** @return false when there was none */
    boolean remove(String host, String page) throws IOException {
        return Files.deleteIfExists(file(host, page));
    }

    boolean stands(String host, String page) {
        return Files.exists(file(host, page));
    }

    byte[] read(String host, String page) throws IOException {
        return Files.readAllBytes(file(host, page));
    }

    private Path file(String host, String page) {
        if (!isName(host) || !isName(page)) {
            throw new IllegalArgumentException("not a page's name");
        }
        return directory.resolve(host).resolve(page + ".html");
    }
}
