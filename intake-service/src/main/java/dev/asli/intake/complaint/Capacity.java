package dev.asli.intake.complaint;

import java.util.Locale;

/** In whose right the complainant speaks; the rule packs' complainant_capacity. */
public enum Capacity {
    DEPICTED_INDIVIDUAL,
    AUTHORISED_ON_BEHALF,
    PARENT_OR_GUARDIAN,
    THIRD_PARTY,
    TRUSTED_FLAGGER,
    GOVERNMENT_AGENCY,
    COURT;

    /** Whether the complainant must say by what authority it speaks for another. */
    public boolean onBehalf() {
        return this == AUTHORISED_ON_BEHALF || this == PARENT_OR_GUARDIAN;
    }

    /** As the rule packs spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
