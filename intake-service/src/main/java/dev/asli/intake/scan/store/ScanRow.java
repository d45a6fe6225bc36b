package dev.asli.intake.scan.store;

import dev.asli.intake.scan.Scan;
import dev.asli.intake.scan.Scan.Result;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "exhibit_scan")
class ScanRow {

    @Id
    @Column(name = "exhibit_id")
    UUID exhibitId;

    String reference;

    @Column(name = "object_key")
    String objectKey;

    String result;

    String detail;

    int attempts;

    @Column(name = "available_at")
    Instant availableAt;

    Instant since;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    ScanRow() {}

    @SuppressWarnings("NullAway.Init") // the rest by write
    ScanRow(Scan scan, Instant availableAt) {
        exhibitId = scan.subject().exhibitId();
        reference = scan.subject().reference();
        objectKey = scan.subject().objectKey();
        since = scan.since();
        write(scan, availableAt);
    }

    final void write(Scan scan, Instant available) {
        attempts = scan.attempts();
        availableAt = available;
        result = switch (scan.result()) {
            case Result.Pending _ -> "PENDING";
            case Result.Clean _ -> "CLEAN";
            case Result.Infected _ -> "INFECTED";
            case Result.NotScanned _ -> "NOT_SCANNED";
        };
        detail = switch (scan.result()) {
            case Result.Pending _, Result.Clean _ -> "";
            case Result.Infected(String name) -> name;
            case Result.NotScanned(String reason) -> reason;
        };
    }

    Scan read() {
        Result read = switch (result) {
            case "PENDING" -> new Result.Pending();
            case "CLEAN" -> new Result.Clean();
            case "INFECTED" -> new Result.Infected(detail);
            default -> new Result.NotScanned(detail);
        };
        return new Scan(new Scan.Subject(exhibitId, reference, objectKey), read, attempts, since);
    }
}
