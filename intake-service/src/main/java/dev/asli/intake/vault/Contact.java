package dev.asli.intake.vault;

/** Name or pseudonym, and e-mail; each may be empty. Never logged: its text form says nothing. */
public record Contact(String name, String email) {

    public boolean empty() {
        return name.isEmpty() && email.isEmpty();
    }

    @Override
    public String toString() {
        return "Contact[sealed]";
    }
}
