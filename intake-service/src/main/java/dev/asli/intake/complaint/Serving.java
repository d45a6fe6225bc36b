package dev.asli.intake.complaint;

/** Whether the grievance has reached compliance-service. */
public enum Serving {
    PENDING,
    SERVED,
    /** Without consent to forward nobody is told. */
    NOT_ASKED;

    /** What becomes of it when consent is given or withdrawn: what was served cannot be unsaid. */
    public Serving consent(boolean given) {
        return switch (this) {
            case SERVED -> SERVED;
            case PENDING, NOT_ASKED -> given ? PENDING : NOT_ASKED;
        };
    }
}
