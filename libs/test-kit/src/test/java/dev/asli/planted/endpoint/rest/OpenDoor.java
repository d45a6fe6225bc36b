package dev.asli.planted.endpoint.rest;

import jakarta.ws.rs.GET;

/** Fault: an endpoint that does not say who may call. */
class OpenDoor {
    @GET
    public String read() {
        return "anything";
    }
}
