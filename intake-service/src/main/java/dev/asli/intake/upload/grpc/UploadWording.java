package dev.asli.intake.upload.grpc;

import com.google.protobuf.Timestamp;
import dev.asli.contracts.intake.v1.Upload;
import dev.asli.contracts.intake.v1.UploadState;
import dev.asli.intake.exhibit.ExhibitShelf;
import dev.asli.intake.exhibit.grpc.ExhibitWording;
import dev.asli.intake.upload.Upload.State;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Uploads, and the exhibits they became. */
@ApplicationScoped
class UploadWording {

    private final ExhibitShelf exhibits;

    UploadWording(ExhibitShelf exhibits) {
        this.exhibits = exhibits;
    }

    Uni<Upload> write(dev.asli.intake.upload.Upload upload) {
        Instant expires = upload.standing().expiresAt();
        Upload.Builder written = Upload.newBuilder()
                .setId(upload.id().toString())
                .setReference(upload.reference())
                .setLength(upload.announced().length())
                .setOffset(upload.arrived().offset())
                .setState(state(upload.standing().state()))
                .setExpiresAt(Timestamp.newBuilder()
                        .setSeconds(expires.getEpochSecond())
                        .setNanos(expires.getNano()));
        if (upload.standing().state() != State.ENTERED) {
            return Uni.createFrom().item(written.build());
        }
        return exhibits.find(upload.reference(), upload.id()).map(found -> {
            found.forEach(
                    shelved -> written.setExhibit(ExhibitWording.write(shelved.exhibit(), shelved.examinations())));
            return written.build();
        });
    }

    private static UploadState state(State state) {
        return switch (state) {
            case ARRIVING -> UploadState.ARRIVING;
            case ENTERED -> UploadState.ENTERED;
            case CANCELLED -> UploadState.CANCELLED;
            case EXPIRED -> UploadState.EXPIRED;
        };
    }
}
