package dev.asli.intake.message;

import dev.asli.intake.complaint.Standing;

/** Who writes. All officers are one side: a complainant writes to the office, not to a person. */
public enum Correspondent {
    COMPLAINANT,
    OFFICE;

    public static Correspondent of(Standing standing) {
        return switch (standing) {
            case COMPLAINANT -> COMPLAINANT;
            case OFFICER, AUDITOR -> OFFICE;
        };
    }

    public Correspondent other() {
        return switch (this) {
            case COMPLAINANT -> OFFICE;
            case OFFICE -> COMPLAINANT;
        };
    }
}
