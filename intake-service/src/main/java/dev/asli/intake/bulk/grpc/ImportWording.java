package dev.asli.intake.bulk.grpc;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.asli.contracts.intake.v1.BulkResult;
import dev.asli.contracts.intake.v1.FileComplaintResponse;
import dev.asli.contracts.intake.v1.FiledRow;
import dev.asli.contracts.intake.v1.ImportFormat;
import dev.asli.contracts.intake.v1.ImportState;
import dev.asli.contracts.intake.v1.ImportStatus;
import dev.asli.contracts.intake.v1.RefusedRow;
import dev.asli.contracts.problem.v1.UnmetRequirement;
import dev.asli.intake.bulk.Import;
import dev.asli.intake.bulk.Import.Progress;
import dev.asli.intake.bulk.ImportRows.Refused;
import dev.asli.intake.bulk.ImportRows.Result;
import dev.asli.intake.filing.FilingOutcome;
import dev.asli.intake.filing.grpc.FilingWording;
import java.time.Instant;

/** Imports as the contract words them. */
final class ImportWording {

    private ImportWording() {}

    static BulkResult result(FilingOutcome outcome) {
        FileComplaintResponse worded = FilingWording.write(outcome);
        BulkResult.Builder result = BulkResult.newBuilder();
        switch (worded.getOutcomeCase()) {
            case FILED -> result.setFiled(worded.getFiled());
            case UNMET -> result.setUnmet(worded.getUnmet());
            case DIVERTED -> result.setDiverted(worded.getDiverted());
            case OUTCOME_NOT_SET -> throw new IllegalStateException("A filing without outcome.");
        }
        return result.setReplayed(outcome instanceof FilingOutcome.Filed filed && filed.replayed())
                .build();
    }

    static ImportStatus status(Progress progress) {
        Import file = progress.file();
        ImportStatus.Builder status = ImportStatus.newBuilder()
                .setId(file.id().toString())
                .setState(
                        switch (file.state()) {
                            case ARRIVING, RUNNING -> ImportState.IMPORT_RUNNING;
                            case DONE -> ImportState.IMPORT_DONE;
                            case CANCELLED -> ImportState.IMPORT_CANCELLED;
                        })
                .setTakenAt(time(file.takenAt()))
                .setRowsRead(file.rowsRead())
                .setRowsFiled((int) progress.filed())
                .setRowsRefused((int) progress.refused())
                .setRowsDiverted(file.rowsDiverted())
                .setRowsWaiting((int) progress.waiting())
                .setTest(file.test());
        file.format()
                .ifPresent(format -> status.setFormat(
                        switch (format) {
                            case CSV -> ImportFormat.CSV;
                            case JSON_LINES -> ImportFormat.JSON_LINES;
                        }));
        file.finishedAt().ifPresent(at -> status.setFinishedAt(time(at)));
        return status.build();
    }

    static RefusedRow refused(Refused row) {
        return RefusedRow.newBuilder()
                .setRow(row.row())
                .addAllRequirements(row.unmet().stream()
                        .map(unmet -> UnmetRequirement.newBuilder()
                                .setCode(unmet.code())
                                .setPath(unmet.path())
                                .setMessage(unmet.message())
                                .build())
                        .toList())
                .build();
    }

    static FiledRow filed(Result row) {
        return FiledRow.newBuilder()
                .setRow(row.row())
                .setKey(row.key())
                .setReference(row.reference())
                .setReplayed(row.replayed())
                .build();
    }

    private static Timestamp time(Instant instant) {
        return Timestamps.fromMillis(instant.toEpochMilli());
    }
}
