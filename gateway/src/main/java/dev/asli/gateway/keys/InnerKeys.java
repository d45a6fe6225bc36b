package dev.asli.gateway.keys;

import java.util.List;

/**
 * What one inner service signs with.
 *
 * @param jwkSet JWK Set (RFC 7517) as JSON; empty where the service signs no notices
 * @param ledgerVerifierKeys C2SP signed-note verifier keys
 */
public record InnerKeys(String jwkSet, List<String> ledgerVerifierKeys) {

    public InnerKeys {
        ledgerVerifierKeys = List.copyOf(ledgerVerifierKeys);
    }
}
