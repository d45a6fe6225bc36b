package dev.asli.e2e.api;

import java.util.Map;

/** How a caller proves who it is. */
public record Credential(Map<String, String> headers) {

    public static Credential bearer(String token) {
        return new Credential(Map.of("Authorization", "Bearer " + token));
    }

    public static Credential apiKey(String key) {
        return new Credential(Map.of("Authorization", "ApiKey " + key));
    }
}
