package dev.asli.gateway.keys.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.asli.gateway.keys.KeyBook;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For everyone who verifies what we signed, the inner services included. */
@Path("/.well-known/asli-keys.json")
@Tag(name = "Keys")
class KeysResource {

    private final KeyBook book;

    KeysResource(KeyBook book) {
        this.book = book;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getKeys", summary = "Public keys of tokens, notices and ledger checkpoints")
    public KeysView keys() {
        KeyBook.Keys keys = book.read();
        return new KeysView(keys.jwks(), keys.ledgerVerifierKeys(), keys.complete());
    }

    @Schema(name = "Keys")
    record KeysView(
            @Schema(
                    type = SchemaType.ARRAY,
                    implementation = Object.class,
                    description = "JWK Set (RFC 7517): EC keys verify the gateway's tokens, OKP keys verify notices.")
            List<JsonNode> keys,

            @Schema(description = "C2SP signed-note verifier keys of the ledgers.")
            List<String> ledgerVerifierKeys,

            @Schema(description = "False until every inner service has been reached once since the start.")
            boolean complete) {}
}
