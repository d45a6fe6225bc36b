package dev.asli.gateway.idempotency.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.asli.gateway.idempotency.Answer;
import dev.asli.gateway.idempotency.Idempotency;
import dev.asli.gateway.idempotency.Idempotency.Outcome;
import dev.asli.gateway.idempotency.WriteKey;
import dev.asli.gateway.identity.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Every write of the public API goes through here. */
@ApplicationScoped
public class Writes {

    public static final String KEY_HEADER = "Idempotency-Key";
    private static final String REPLAYED_HEADER = "Idempotent-Replayed";

    private final Idempotency idempotency;
    private final Callers callers;
    private final HttpHeaders headers;
    private final UriInfo address;
    private final ObjectMapper json;

    Writes(Idempotency idempotency, Callers callers, HttpHeaders headers, UriInfo address, ObjectMapper json) {
        this.idempotency = idempotency;
        this.callers = callers;
        this.headers = headers;
        this.address = address;
        this.json = json;
    }

    /**
     * Runs a write, or answers as it was answered before.
     *
     * @param asked what identifies the request beside its address; compared as JSON, so that white space is no difference
     * @param work gets the request id to pass on
     */
    public Uni<RestResponse<String>> once(Object asked, Function<String, Uni<Done>> work) {
        return onceOf(() -> Uni.createFrom().item(asked), work);
    }

    /** As {@link #once}, for what is costly to identify: only asked for when there is a key. */
    public Uni<RestResponse<String>> onceOf(Supplier<Uni<? extends Object>> asked, Function<String, Uni<Done>> work) {
        Function<String, Uni<Answer>> answering =
                requestId -> work.apply(requestId).map(this::answer);
        String key = headers.getHeaderString(KEY_HEADER);
        if (key == null) {
            return answering.apply(UUID.randomUUID().toString()).map(answer -> response(new Outcome(answer, false)));
        }
        WriteKey writeKey = WriteKey.of(callers.current().subject(), key);
        String path = address.getPath();
        return asked.get()
                .chain(identity -> idempotency.once(writeKey, fingerprint(path, identity), answering))
                .map(Writes::response);
    }

    /**
     * For writes whose parts are idempotent each by itself at the far end, so that nothing of the whole is kept here: the
     * id the caller's Idempotency-Key stands for, a new one without.
     */
    public String requestId() {
        String key = headers.getHeaderString(KEY_HEADER);
        return key == null
                ? UUID.randomUUID().toString()
                : WriteKey.of(callers.current().subject(), key).requestId();
    }

    private Answer answer(Done done) {
        return new Answer(done.status(), done.location(), text(done.view()));
    }

    private byte[] fingerprint(String path, Object asked) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(text(asked).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }

    private String text(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A view cannot be written.", impossible);
        }
    }

    private static RestResponse<String> response(Outcome outcome) {
        ResponseBuilder<String> response = ResponseBuilder.<String>create(
                        outcome.answer().status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(outcome.answer().body());
        outcome.answer().location().ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
        return (outcome.replayed() ? response.header(REPLAYED_HEADER, true) : response).build();
    }

    /** What a write came to. */
    public record Done(int status, Optional<String> location, Object view) {

        public static Done ok(Object view) {
            return new Done(200, Optional.empty(), view);
        }

        public static Done created(String location, Object view) {
            return new Done(201, Optional.of(location), view);
        }

        public static Done accepted(String location, Object view) {
            return new Done(202, Optional.of(location), view);
        }
    }
}
