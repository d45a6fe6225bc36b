package dev.asli.intake.complaint;

/** What makes it worse; each has help that can act. */
public enum Harm {
    THREAT,
    EXTORTION,
    FRAUD_LOSS,
    ELECTION,
    SELF_HARM_RISK,
    PHYSICAL_DANGER
}
