package dev.asli.kit.identity;

import java.util.Set;

/** Every role there is; the realm file and the gateway's own tokens use these names and no others. */
public final class Roles {

    /** A caller without an account, let in by the gateway; may file, and read what a case secret opens. */
    public static final String VISITOR = "visitor";

    public static final String COMPLAINANT = "complainant";
    public static final String OFFICER = "officer";
    /** Approves what another officer drafted. */
    public static final String SENIOR_OFFICER = "senior-officer";

    public static final String APPELLATE_MEMBER = "appellate-member";
    /** Reads, never writes. */
    public static final String AUDITOR = "auditor";

    public static final String ADMINISTRATOR = "administrator";
    /** Acts for the intermediary its token names. */
    public static final String INTERMEDIARY_MEMBER = "intermediary-member";

    public static final String INTERMEDIARY_ADMIN = "intermediary-admin";
    /** Another service of ours, by its own client credentials. */
    public static final String SERVICE = "service";

    static final Set<String> ALL = Set.of(
            VISITOR,
            COMPLAINANT,
            OFFICER,
            SENIOR_OFFICER,
            APPELLATE_MEMBER,
            AUDITOR,
            ADMINISTRATOR,
            INTERMEDIARY_MEMBER,
            INTERMEDIARY_ADMIN,
            SERVICE);

    private Roles() {}
}
