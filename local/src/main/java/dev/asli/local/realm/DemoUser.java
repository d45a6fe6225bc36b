package dev.asli.local.realm;

import java.util.Locale;

/** The people of the demonstration realm, by the role that matters. */
public enum DemoUser {
    OFFICER("asha", "officer"),
    SENIOR_OFFICER("vikram", "senior-officer"),
    ADMINISTRATOR("admin-demo", "administrator"),
    AUDITOR("auditor-demo", "auditor"),
    CHITRA_MEMBER("chitra-member", "intermediary-member");

    private final String userName;
    private final String role;

    DemoUser(String userName, String role) {
        this.userName = userName;
        this.role = role;
    }

    public String userName() {
        return userName;
    }

    public String role() {
        return role;
    }

    /** The name in the demonstration realm's file that stands for this person's password. */
    public String placeholder() {
        return "ASLI_USER_" + userName.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Under which the password is kept. */
    public String secretName() {
        return "user-" + userName;
    }
}
