package dev.asli.gateway.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.asli.gateway.Filings;
import dev.asli.gateway.Http;
import dev.asli.gateway.Http.Answer;
import dev.asli.gateway.inner.InnerPort;
import dev.asli.gateway.inner.InnerServer;
import dev.asli.testkit.RealPostgres;
import dev.asli.testkit.TestTokens;
import dev.asli.testkit.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgres.class)
@WithTestResource(TestTokens.class)
@WithTestResource(InnerPort.class)
class IdempotencyTest {

    private final String key = UUID.randomUUID().toString();

    @Inject
    InnerServer inner;

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAndOneEffect() {
        Answer first = file(key, Filings.about("Once."));
        Answer second = file(key, Filings.about("Once.").replace("\n", "  \n"));

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        String requestId = WriteKey.of("visitor", key).requestId();
        assertThat(inner.intake().filings.get(requestId)).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        file(key, Filings.about("One."));
        Answer other = file(key, Filings.about("Another."));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_MISMATCH");
    }

    @Test
    void theSameKeyAtAnotherAddressIsRefused() {
        Answer filed = file(key, Filings.about("One."));
        Answer other = Http.at(filed.header("Location") + "/withdrawal")
                .with("Idempotency-Key", key)
                .post();
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_MISMATCH");
    }

    @Test
    void whileTheFirstIsUnderWayTheSecondIsToldToWait() {
        CountDownLatch latch = new CountDownLatch(1);
        inner.intake().slow = latch;
        CompletableFuture<Answer> first =
                CompletableFuture.supplyAsync(() -> file(key, Filings.about("SLOW, please.")));
        String requestId = WriteKey.of("visitor", key).requestId();
        Awaitility.await().until(() -> inner.intake().filings.containsKey(requestId));

        Answer second = file(key, Filings.about("SLOW, please."));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("WRITE_IN_PROGRESS");
        assertThat(second.header("Retry-After")).isNotEmpty();

        latch.countDown();
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(file(key, Filings.about("SLOW, please.")).text())
                .isEqualTo(first.join().text());
    }

    @Test
    void aRefusalOrAFailureFreesTheKey() {
        assertThat(file(key, Filings.about("")).status()).isEqualTo(422);
        assertThat(file(key, Filings.about("BROKEN")).status()).isEqualTo(500);
        assertThat(file(key, Filings.about("Now it is right.")).status()).isEqualTo(201);
    }

    @Test
    void aKeyThatCanBeGuessedIsRefused() {
        Answer weak = file("1", Filings.about("x"));
        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.code()).isEqualTo("IDEMPOTENCY_KEY_INVALID");
    }

    @Test
    void theTableHoldsNeitherTheKeyNorTheAnswer() {
        Answer filed = file(key, Filings.about("Kept."));
        byte[] hash = WriteKey.of("visitor", key).hash();
        byte[] sealed = Transactions.inTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select answer from idempotent_write where key_hash = :hash", byte[].class)
                        .setParameter("hash", hash)
                        .getSingleResult()));

        String secret = filed.json().path("secret").asText();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(secret)
                .doesNotContain(key);
        assertThat(List.of(hash)).doesNotContain(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer file(String key, String body) {
        return Http.at("/api/v1/complaints").with("Idempotency-Key", key).post(body);
    }
}
