package dev.asli.intake.vault.grpc;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.asli.contracts.intake.v1.ContactOpenings;
import dev.asli.contracts.intake.v1.OpenedContact;
import dev.asli.contracts.intake.v1.OpeningPurpose;
import dev.asli.contracts.intake.v1.OpeningState;
import dev.asli.contracts.intake.v1.VaultKey;
import dev.asli.contracts.intake.v1.VaultKeys;
import dev.asli.intake.vault.ApprovalTime;
import dev.asli.intake.vault.Contact;
import dev.asli.intake.vault.ContactOpening;
import dev.asli.intake.vault.Hand;
import dev.asli.intake.vault.OpeningDesk.Listed;
import dev.asli.intake.vault.Purpose;
import dev.asli.intake.vault.Rewrapping;
import dev.asli.intake.vault.SafeChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Openings as officers and auditors see them. */
@ApplicationScoped
class OpeningWording {

    private final ApprovalTime time;

    OpeningWording(ApprovalTime time) {
        this.time = time;
    }

    static Optional<Purpose> purpose(OpeningPurpose purpose) {
        return Arrays.stream(Purpose.values())
                .filter(each -> each.name().equals(purpose.name()))
                .findFirst();
    }

    dev.asli.contracts.intake.v1.ContactOpening write(ContactOpening opening) {
        dev.asli.contracts.intake.v1.ContactOpening.Builder written =
                dev.asli.contracts.intake.v1.ContactOpening.newBuilder()
                        .setId(opening.id().toString())
                        .setReference(opening.reference())
                        .setPurpose(
                                OpeningPurpose.valueOf(opening.why().purpose().name()))
                        .setReason(opening.why().reason())
                        .setState(state(opening))
                        .setAskedBy(opening.asked().by())
                        .setAskedAt(time(opening.asked().at()))
                        .setAnsweredBy(opening.answered().map(Hand::by).orElse(""))
                        .setNeedsSecondPerson(opening.needsSecondPerson());
        opening.answered().ifPresent(hand -> written.setAnsweredAt(time(hand.at())));
        opening.readAt().ifPresent(at -> written.setReadAt(time(at)));
        if (opening.step() == ContactOpening.Step.APPROVED) {
            written.setUsableUntil(time(opening.usableUntil(time.lifetime())));
        }
        return written.build();
    }

    ContactOpenings write(Listed listed) {
        return ContactOpenings.newBuilder()
                .addAllOpenings(listed.openings().stream().map(this::write).toList())
                .setContact(
                        switch (listed.contact()) {
                            case NONE -> dev.asli.contracts.intake.v1.ContactState.CONTACT_NONE;
                            case SEALED -> dev.asli.contracts.intake.v1.ContactState.CONTACT_SEALED;
                            case ERASED -> dev.asli.contracts.intake.v1.ContactState.CONTACT_ERASED;
                        })
                .setNeedsSecondPerson(listed.needsSecondPerson())
                .build();
    }

    static OpenedContact opened(Contact contact) {
        return OpenedContact.newBuilder()
                .setContact(dev.asli.contracts.intake.v1.Contact.newBuilder()
                        .setName(contact.name())
                        .setEmail(contact.email())
                        .setPhone(contact.reach().phone())
                        .setSafeTime(contact.reach().safeTime())
                        .setDoNotCall(contact.reach().doNotCall())
                        .setSafeChannel(channel(contact.reach().safeChannel())))
                .setSignature(contact.signature())
                .build();
    }

    static VaultKeys keys(Rewrapping.Status status) {
        return VaultKeys.newBuilder()
                .addAllKeys(status.keys().stream()
                        .map(key -> VaultKey.newBuilder()
                                .setId(key.id())
                                .setActive(key.active())
                                .setHere(key.here())
                                .setWraps(key.wraps())
                                .setRemovable(key.removable())
                                .build())
                        .toList())
                .setWaiting(status.waiting())
                .setFailed(status.failed())
                .build();
    }

    private OpeningState state(ContactOpening opening) {
        return switch (opening.step()) {
            case WAITING -> OpeningState.OPENING_WAITING;
            case REFUSED -> OpeningState.OPENING_REFUSED;
            case READ -> OpeningState.OPENING_READ;
            case APPROVED ->
                opening.lapsed(time.now(), time.lifetime())
                        ? OpeningState.OPENING_LAPSED
                        : OpeningState.OPENING_APPROVED;
        };
    }

    private static dev.asli.contracts.intake.v1.SafeChannel channel(SafeChannel channel) {
        return channel == SafeChannel.UNSAID
                ? dev.asli.contracts.intake.v1.SafeChannel.SAFE_CHANNEL_UNSPECIFIED
                : dev.asli.contracts.intake.v1.SafeChannel.valueOf(channel.name());
    }

    private static Timestamp time(Instant instant) {
        return Timestamps.fromMillis(instant.toEpochMilli());
    }
}
