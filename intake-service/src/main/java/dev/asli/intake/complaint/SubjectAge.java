package dev.asli.intake.complaint;

/** Whether the person shown is under 18. Asked before anything else. */
public enum SubjectAge {
    ADULT,
    UNDER_18,
    NOT_SURE
}
