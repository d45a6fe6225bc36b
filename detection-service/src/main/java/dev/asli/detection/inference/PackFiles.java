package dev.asli.detection.inference;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The files of one pack, from the class path folder {@code models/<id>}. What is used is what was hashed: the same bytes. */
final class PackFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final String id;

    PackFiles(String id) {
        this.id = id;
    }

    ModelPack pack() {
        try {
            return YAML.readValue(file("pack.yaml"), ModelPack.class);
        } catch (JacksonException malformed) {
            throw new PackRefusedException(id, "pack.yaml is not understood", malformed);
        } catch (IOException unreadable) {
            throw new PackRefusedException(id, "pack.yaml cannot be read", unreadable);
        }
    }

    /** @throws PackRefusedException when the file is missing or has another SHA-256 */
    byte[] checked(String name, String sha256) {
        byte[] bytes = file(name);
        String found = HexFormat.of().formatHex(digest().digest(bytes));
        if (!found.equals(sha256)) {
            throw new PackRefusedException(
                    id, "%s has the SHA-256 %s, and the pack says %s".formatted(name, found, sha256));
        }
        return bytes;
    }

    private byte[] file(String name) {
        String path = "models/" + id + "/" + name;
        try (InputStream stream = PackFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new PackRefusedException(id, name + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new PackRefusedException(id, name + " cannot be read", unreadable);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
