package dev.asli.intake.upload.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.asli.contracts.intake.v1.AppendStart;
import dev.asli.contracts.intake.v1.AppendUploadRequest;
import dev.asli.intake.exhibit.ExhibitShelf;
import dev.asli.intake.upload.UploadDock.Append;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AppendCallTest {

    @Test
    void aSenderWhoDoesNotWaitIsRefusedAndMemoryIsSafe() {
        AtomicReference<UniEmitter<? super Append>> begun = new AtomicReference<>();
        Uni<Append> beginning = Uni.createFrom().emitter(emitter -> begun.set(emitter));
        AppendCall call = new AppendCall(_ -> beginning, new UploadWording((ExhibitShelf) null));
        List<AppendUploadRequest> all = new ArrayList<>();
        all.add(AppendUploadRequest.newBuilder()
                .setStart(AppendStart.getDefaultInstance())
                .build());
        for (int i = 0; i < 100; i++) {
            all.add(AppendUploadRequest.newBuilder()
                    .setChunk(ByteString.copyFrom(new byte[100]))
                    .build());
        }
        AssertSubscriber<Object> answers = call.answer(Multi.createFrom().iterable(all))
                .map(Object.class::cast)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(1000));
        begun.get().fail(new IllegalStateException("the store is away"));
        assertThat(answers.awaitFailure().getFailure()).isInstanceOf(ProblemException.class);
        assertThat(((ProblemException) answers.getFailure()).type().name()).isEqualTo("UPLOAD_TOO_FAST");
    }
}
