package dev.asli.kit.outbox;

import io.smallrye.mutiny.Uni;

/** Delivers one kind of message. A CDI bean; called outside any transaction, possibly more than once per message. */
public interface OutboxHandler {

    String kind();

    /** Completes once the far end has answered that the effect is durable there; any failure means: again later. */
    Uni<Void> deliver(OutboxMessage message);
}
