package dev.asli.intake.vault;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with something sealed. */
public enum VaultProblem implements ProblemType {
    VAULT_KEY_UNAVAILABLE("A key of the vault is missing", Kind.UNAVAILABLE),
    VAULT_KEY_DESTROYED("What was sealed has been erased", Kind.CONFLICT),
    OPENING_NOT_FOUND("No such opening", Kind.NOT_FOUND),
    OPENING_PURPOSE_MISSING("The opening has no purpose", Kind.INVALID),
    OPENING_REASON_MISSING("The opening has no reason", Kind.INVALID),
    OPENING_NEEDS_ANOTHER("A second person has to approve", Kind.FORBIDDEN),
    OPENING_NOT_APPROVED("The opening is not approved", Kind.CONFLICT),
    OPENING_SPENT("The opening was used or has lapsed", Kind.CONFLICT),
    CONTACT_NONE("There is no contact to open", Kind.CONFLICT);

    private final String title;
    private final Kind kind;

    VaultProblem(String title, Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
