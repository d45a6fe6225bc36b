package dev.asli.intake.bulk;

import dev.asli.intake.bulk.RowForm.Columns;
import dev.asli.intake.bulk.RowForm.Reading;
import dev.asli.intake.complaint.CaseKeys;
import dev.asli.intake.filing.FilingDesk;
import dev.asli.intake.filing.FilingOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Looks at each row before a byte of it is kept. */
@ApplicationScoped
class ImportScreening {

    private final RowForm form;
    private final FilingDesk filings;
    private final RowCipher cipher;
    private final ImportRegister register;
    private final ImportConfig config;
    private final CaseKeys keys;

    ImportScreening( // what a row goes through, in this order
            RowForm form,
            FilingDesk filings,
            RowCipher cipher,
            ImportRegister register,
            ImportConfig config,
            CaseKeys keys) {
        this.form = form;
        this.filings = filings;
        this.cipher = cipher;
        this.register = register;
        this.config = config;
        this.keys = keys;
    }

    ImportArrival first(Import arriving, Optional<FileFormat> format) {
        return new ImportArrival(this, arriving, format, Optional.empty());
    }

    /** A request that was answered before: the file is compared and nothing is kept. */
    ImportArrival repeated(Import known, Optional<FileFormat> format, byte[] contentDigest) {
        return new ImportArrival(this, known, format, Optional.of(contentDigest));
    }

    /** What a row came to before anything of it is kept. */
    sealed interface Verdict {

        record Keep(String key, byte[] wire) implements Verdict {}

        record Refuse(java.util.List<dev.asli.kit.problem.ProblemException.Unmet> unmet) implements Verdict {}

        /** About a minor. */
        record Forget() implements Verdict {}
    }

    Columns columns(String header) {
        return form.columns(header);
    }

    Verdict look(Optional<Columns> columns, String row) {
        Reading reading = columns.map(named -> form.csv(named, row)).orElseGet(() -> form.json(row));
        return switch (reading) {
            case Reading.NotUnderstood unreadable -> new Verdict.Refuse(unreadable.unmet());
            case Reading.Understood readable -> look(readable);
        };
    }

    private Verdict look(Reading.Understood row) {
        Optional<FilingOutcome> refused = filings.screen(form.filing(row.wire(), "screened", false));
        return refused.<Verdict>map(outcome -> switch (outcome) {
                    case FilingOutcome.Diverted _ -> new Verdict.Forget();
                    case FilingOutcome.Lacking lacking -> new Verdict.Refuse(lacking.requirements());
                    case FilingOutcome.Filed _ -> throw new IllegalStateException("Screening files nothing.");
                })
                .orElseGet(() -> new Verdict.Keep(row.key(), row.wire()));
    }

    byte[] seal(UUID importId, int row, byte[] wire) {
        return cipher.seal(importId, row, wire);
    }

    /** Keyed: what it is of cannot be guessed from it. */
    byte[] digest(byte[] content) {
        return keys.digest("import-content", content);
    }

    ImportRegister register() {
        return register;
    }

    ImportConfig config() {
        return config;
    }
}
