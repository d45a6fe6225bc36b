package dev.asli.intake.message;

import dev.asli.intake.complaint.Standing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens and seals what is kept. Joins the caller's transaction or session. */
@ApplicationScoped
public class MessageShelf {

    private final Messages messages;

    MessageShelf(Messages messages) {
        this.messages = messages;
    }

    Messages messages() {
        return messages;
    }

    Uni<byte[]> seal(String reference, MessageContent content) {
        return Uni.createFrom().item(content.bytes());
    }

    /** One or none. */
    Uni<List<OpenMessage>> sentAs(String reference, Correspondent sender, byte[] requestKey) {
        return messages.sentAs(reference, sender, requestKey).chain(this::open);
    }

    public Uni<MailBox> mailBox(String reference, Standing reader) {
        Correspondent side = Correspondent.of(reader);
        return messages.correspondence(reference).chain(state -> messages.unread(reference, side.other())
                .map(unread -> new MailBox(unread, state.waitsFor(side))));
    }

    /** Those among these cases where the office's answer is waited for. */
    public Uni<Set<String>> waitingForOffice(Collection<String> references) {
        return messages.waitingForOffice(references).map(Set::copyOf);
    }

    /** Oldest first. */
    public Uni<List<OpenMessage>> after(String reference, int number, int limit) {
        return messages.after(reference, number, limit).chain(this::open);
    }

    private Uni<List<OpenMessage>> open(List<SealedMessage> sealed) {
        return Multi.createFrom()
                .iterable(sealed)
                .map(message -> new OpenMessage(message, Optional.of(MessageContent.read(message.sealed()))))
                .collect()
                .asList();
    }
}
