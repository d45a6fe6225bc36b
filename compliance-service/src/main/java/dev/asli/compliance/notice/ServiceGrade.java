package dev.asli.compliance.notice;

/** How well receipt is proved. Source: law.md rule V8 (house rule on IT Act s.13(2)(a)(i)). */
public enum ServiceGrade {
    /** The intermediary's own ticket or reply. */
    R1,
    /** Entered in the inbox the intermediary designated. */
    R2,
    /** Accepted by the mail exchanger of the published grievance address. */
    R3,
    /** Registered post. */
    R4
}
