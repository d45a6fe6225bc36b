package dev.asli.intake.upload;

import dev.asli.intake.exhibit.Exhibit;
import dev.asli.intake.exhibit.ExhibitDesk;
import dev.asli.intake.exhibit.Exhibits;
import dev.asli.intake.media.ObjectStore;
import dev.asli.intake.media.PartStore;
import dev.asli.intake.upload.Upload.Part;
import dev.asli.intake.upload.Upload.State;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes an exhibit of a file that is all there. Every step may be done again, after a crash or by somebody else. */
@ApplicationScoped
class UploadFinish {

    private final ObjectStore objects;
    private final PartStore parts;
    private final ExhibitDesk exhibits;
    private final UploadRegister register;
    private final Hashing hashing;

    UploadFinish(ObjectStore objects, PartStore parts, ExhibitDesk exhibits, UploadRegister register, Hashing hashing) {
        this.objects = objects;
        this.parts = parts;
        this.exhibits = exhibits;
        this.register = register;
        this.hashing = hashing;
    }

    /** @param upload complete and arriving */
    Uni<Upload> finish(Upload upload) {
        return Depot.kept(join(upload))
                .chain(() -> contentOf(upload))
                .call(content -> requireAnnounced(upload, content))
                .chain(content -> exhibits.enter(
                        upload.id(),
                        upload.reference(),
                        content,
                        new Exhibits.Request("upload " + upload.id(), content.sha256()),
                        upload.announced().actor()))
                .chain(() -> register.end(upload.id(), State.ENTERED))
                .invoke(() -> hashing.forget(upload.id()));
    }

    /** Nothing of its bytes stays, unless it is all there meanwhile: then it is too late, and it is entered. */
    Uni<Upload> discard(Upload upload, State state) {
        return register.giveUp(upload.id(), state)
                .chain(now -> now.arriving() ? finish(now) : Uni.createFrom().item(now))
                .call(ended -> ended.standing().state() == state
                        ? clear(upload)
                        : Uni.createFrom().voidItem())
                .invoke(() -> hashing.forget(upload.id()));
    }

    private Uni<Void> clear(Upload upload) {
        String multipart = upload.arrived().multipartId();
        Uni<Void> begun =
                multipart.isEmpty() ? objects.delete(upload.objectKey()) : parts.abort(upload.objectKey(), multipart);
        return begun.chain(() -> upload.arrived().tail().size() == 0
                ? Uni.createFrom().voidItem()
                : objects.delete(Upload.tailKey(upload.id(), upload.arrived().offset())));
    }

    private Uni<Void> join(Upload upload) {
        String multipart = upload.arrived().multipartId();
        return multipart.isEmpty()
                ? Uni.createFrom().voidItem()
                : parts.join(
                        upload.objectKey(),
                        multipart,
                        upload.arrived().parts().stream().map(Part::tag).toList(),
                        upload.announced().length());
    }

    private Uni<Exhibit.Content.Bytes> contentOf(Upload upload) {
        Optional<Digests> known = hashing.of(upload);
        Uni<Digests> digests = known.map(found -> Uni.createFrom().item(found))
                .orElseGet(() -> Depot.kept(ReadBack.of(upload, objects.read(upload.objectKey()))));
        return digests.map(all -> new Exhibit.Content.Bytes(
                all.sha256Hex(),
                all.sha512Hex(),
                upload.announced().length(),
                upload.arrived().mediaType(),
                upload.announced().claimed()));
    }

    private Uni<Void> requireAnnounced(Upload upload, Exhibit.Content.Bytes content) {
        String said = upload.announced().sha256();
        if (said.isEmpty() || said.equals(content.sha256())) {
            return Uni.createFrom().voidItem();
        }
        return register.end(upload.id(), State.CANCELLED)
                .call(() -> objects.delete(upload.objectKey()))
                .onItem()
                .failWith(() -> new ProblemException(
                        UploadProblem.UPLOAD_DIGEST_WRONG,
                        "What came has another SHA-256 than was announced; none of it was kept. Send the file again."))
                .replaceWithVoid();
    }
}
