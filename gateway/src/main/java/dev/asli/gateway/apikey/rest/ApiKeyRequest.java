package dev.asli.gateway.apikey.rest;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A key as it was presented. */
class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String presented;

    ApiKeyRequest(String presented) {
        this.presented = presented;
    }

    String presented() {
        return presented;
    }
}
