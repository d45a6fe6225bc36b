package dev.asli.compliance.rulepack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * One YAML file of law as it was read.
 *
 * @param digest SHA-256 of its bytes, 64 lower-case hex digits
 */
public record LawFile(String name, String digest, JsonNode content) {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    static {
        YAML.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /**
     * Reads a file of the bundled {@code rulepacks} folder.
     *
     * @throws PacksRefused when it is absent or is not YAML
     */
    public static LawFile bundled(String name) {
        try (var stream = LawFile.class.getResourceAsStream("/rulepacks/" + name)) {
            if (stream == null) {
                throw new PacksRefused(List.of(new PackFault(name, "", "The file is not in the rulepacks folder.")));
            }
            return of(name, stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new PacksRefused(List.of(new PackFault(name, "", "The file cannot be read: " + unreadable)));
        }
    }

    static LawFile of(String name, byte[] bytes) {
        try {
            return new LawFile(name, sha256(bytes), Objects.requireNonNull(YAML.readTree(bytes)));
        } catch (JsonProcessingException broken) {
            throw new PacksRefused(List.of(new PackFault(name, "", "Not valid YAML: " + broken.getOriginalMessage())));
        } catch (IOException unreadable) {
            throw new PacksRefused(List.of(new PackFault(name, "", "The file cannot be read: " + unreadable)));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
