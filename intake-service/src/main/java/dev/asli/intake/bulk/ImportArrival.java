package dev.asli.intake.bulk;

import dev.asli.intake.bulk.ImportRows.Refused;
import dev.asli.intake.bulk.ImportRows.Sealed;
import dev.asli.intake.bulk.ImportScreening.Verdict;
import dev.asli.intake.bulk.RowForm.Columns;
import dev.asli.intake.complaint.CaseKeys;
import dev.asli.kit.problem.CommonProblem;
import dev.asli.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file while it arrives; rows are kept in pieces, so that memory does not grow with it. Not safe for two threads. */
public final class ImportArrival {

    private static final int PIECE = 200;

    private final ImportScreening screening;
    private final Import arriving;
    private final RecordSplitter splitter;
    /** Of what an earlier answer to the same request was about; then nothing is kept. */
    private final Optional<byte[]> before;

    private final MessageDigest content = sha256();
    private final List<Sealed> sealed = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private @Nullable Columns columns;
    private long bytes;
    private int read;
    private int diverted;
    private boolean whole;

    ImportArrival(ImportScreening screening, Import arriving, Optional<FileFormat> format, Optional<byte[]> before) {
        this.screening = screening;
        this.arriving = arriving;
        this.splitter = new RecordSplitter(format, screening.config().longestRow());
        this.before = before;
    }

    public Uni<Void> take(byte[] chunk) {
        bytes += chunk.length;
        if (bytes > screening.config().maxBytes()) {
            throw new ProblemException(
                    BulkProblem.IMPORT_TOO_LARGE,
                    "A file has at most %d bytes. Send it in parts; nothing was imported."
                            .formatted(screening.config().maxBytes()));
        }
        splitter.take(chunk).forEach(this::row);
        return sealed.size() + refused.size() < PIECE ? Uni.createFrom().voidItem() : keep();
    }

    /** @return the import's id */
    public Uni<UUID> complete() {
        splitter.complete().forEach(this::row);
        if (read == 0) {
            throw new ProblemException(BulkProblem.IMPORT_EMPTY, "The file has no rows. Nothing was imported.");
        }
        content.update(ByteBuffer.allocate(8).putInt(read).putInt(diverted).flip());
        byte[] digest = screening.digest(content.digest());
        return before.map(known -> same(known, digest)).orElseGet(() -> finish(digest));
    }

    /** Leaves nothing of a file that did not arrive whole; never fails. */
    public Uni<Void> discard() {
        return whole || before.isPresent()
                ? Uni.createFrom().voidItem()
                : screening.register().remove(arriving.id()).onFailure().recoverWithNull();
    }

    private Uni<UUID> finish(byte[] digest) {
        return keep().chain(() ->
                        screening.register().arrived(arriving, splitter.format().orElseThrow(), digest, read, diverted))
                .map(same -> {
                    if (!same.isEmpty()) {
                        throw new ProblemException(
                                BulkProblem.IMPORT_REPEATED,
                                "The same rows came before as import %s. Nothing was imported again."
                                        .formatted(same.getFirst()));
                    }
                    whole = true;
                    return arriving.id();
                });
    }

    private Uni<UUID> same(byte[] known, byte[] digest) {
        if (!CaseKeys.same(known, digest)) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_MISMATCH,
                    "This request id brought another file before. Choose a new one.");
        }
        return Uni.createFrom().item(arriving.id());
    }

    private void row(String record) {
        if (splitter.format().filter(FileFormat.CSV::equals).isPresent() && columns == null) {
            columns = screening.columns(record);
            return;
        }
        read++;
        if (read > screening.config().maxRows()) {
            throw new ProblemException(
                    BulkProblem.IMPORT_TOO_MANY_ROWS,
                    "A file has at most %d rows. Send the rest in another; nothing was imported."
                            .formatted(screening.config().maxRows()));
        }
        switch (screening.look(Optional.ofNullable(columns), record)) {
            case Verdict.Forget _ -> diverted++;
            case Verdict.Refuse refusal -> {
                refused.add(new Refused(read, refusal.unmet()));
                content.update(ByteBuffer.allocate(4).putInt(read).flip());
                content.update(refusal.unmet().toString().getBytes(StandardCharsets.UTF_8));
            }
            case Verdict.Keep kept -> {
                sealed.add(new Sealed(read, kept.key(), screening.seal(arriving.id(), read, kept.wire())));
                content.update(ByteBuffer.allocate(8)
                        .putInt(read)
                        .putInt(kept.wire().length)
                        .flip());
                content.update(kept.wire());
            }
        }
    }

    private Uni<Void> keep() {
        List<Sealed> rows = List.copyOf(sealed);
        List<Refused> others = List.copyOf(refused);
        sealed.clear();
        refused.clear();
        return before.isPresent() || (rows.isEmpty() && others.isEmpty())
                ? Uni.createFrom().voidItem()
                : screening.register().keep(arriving.id(), rows, others);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }
}
