package dev.asli.intake.message;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Messages on record. Every method joins the caller's transaction or session and opens none. */
public interface Messages {

    Uni<Void> add(SealedMessage message, byte[] requestKey);

    /** One or none. */
    Uni<List<SealedMessage>> sentAs(String reference, Correspondent sender, byte[] requestKey);

    /** Oldest first. */
    Uni<List<SealedMessage>> after(String reference, int number, int limit);

    Uni<Correspondence> correspondence(String reference);

    Uni<Void> replace(Correspondence correspondence);

    /** Those among these cases where the office's answer is waited for. */
    Uni<List<String>> waitingForOffice(Collection<String> references);

    Uni<Long> unread(String reference, Correspondent sender);

    /** @return how many of the sender's messages were unseen until now */
    Uni<Integer> markRead(String reference, Correspondent sender, int upTo, Instant at);
}
