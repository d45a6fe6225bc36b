package dev.asli.intake.complaint;

/** Whether the grievance has reached compliance-service. */
public enum Serving {
    PENDING,
    SERVED,
    /** Without consent to forward nobody is told. */
    NOT_ASKED
}
