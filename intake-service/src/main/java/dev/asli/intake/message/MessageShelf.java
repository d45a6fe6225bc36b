package dev.asli.intake.message;

import dev.asli.intake.complaint.Standing;
import dev.asli.intake.vault.Scope;
import dev.asli.intake.vault.SealedText;
import dev.asli.intake.vault.VaultProblem;
import dev.asli.kit.problem.ProblemException;
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
    private final SealedText texts;

    MessageShelf(Messages messages, SealedText texts) {
        this.messages = messages;
        this.texts = texts;
    }

    Messages messages() {
        return messages;
    }

    Uni<byte[]> seal(String reference, int number, MessageContent content) {
        return texts.seal(reference, Scope.MESSAGES, item(number), content.sealable());
    }

    /** One or none. */
    Uni<List<OpenMessage>> sentAs(String reference, Correspondent sender, byte[] requestKey) {
        return messages.sentAs(reference, sender, requestKey).chain(this::open);
    }

    public Uni<MailBox> mailBox(String reference, Standing reader) {
        Correspondent side = Correspondent.of(reader);
        return messages.correspondence(reference)
                .chain(state -> messages.unread(reference, side.other())
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
                .onItem()
                .transformToUniAndConcatenate(this::open)
                .collect()
                .asList();
    }

    private Uni<OpenMessage> open(SealedMessage message) {
        return texts.open(message.reference(), Scope.MESSAGES, item(message.number()), message.sealed())
                .map(text -> new OpenMessage(message, Optional.of(MessageContent.read(text))))
                .onFailure(MessageShelf::erased)
                .recoverWithItem(() -> new OpenMessage(message, Optional.empty()));
    }

    private static boolean erased(Throwable failure) {
        return failure instanceof ProblemException problem && problem.type() == VaultProblem.VAULT_KEY_DESTROYED;
    }

    private static String item(int number) {
        return Integer.toString(number);
    }
}
