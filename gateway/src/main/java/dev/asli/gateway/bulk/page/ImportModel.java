package dev.asli.gateway.bulk.page;

import dev.asli.contracts.intake.v1.ImportState;
import dev.asli.contracts.intake.v1.ImportStatus;
import dev.asli.gateway.portal.Language;
import dev.asli.gateway.portal.Moments;
import dev.asli.gateway.portal.Words;
import dev.asli.gateway.portal.page.Protos;

/** A file as its page shows it. */
public record ImportModel(
        String id,
        String state,
        String tone,
        String taken,
        int read,
        int filed,
        int refused,
        int diverted,
        int waiting,
        boolean running) {

    static ImportModel of(ImportStatus status, Language language) {
        return new ImportModel(
                status.getId(),
                Words.orCode(language, "imports_", status.getState().name()),
                status.getState() == ImportState.IMPORT_DONE ? "good" : "wait",
                Moments.show(Protos.instant(status.getTakenAt()), language),
                status.getRowsRead(),
                status.getRowsFiled(),
                status.getRowsRefused(),
                status.getRowsDiverted(),
                status.getRowsWaiting(),
                status.getState() == ImportState.IMPORT_RUNNING);
    }
}
