package dev.asli.gateway.portal;

/**
 * What stands around every page.
 *
 * @param here the page's own path, to come back to after switching the language; never with a secret in it
 * @param desk an officer's page rather than the public's
 */
public record Frame(Language in, String here, boolean desk) {

    public String language() {
        return in.tag();
    }

    public String otherLanguage() {
        return in.other().tag();
    }

    public String otherLanguageName() {
        return in.other().ownName();
    }
}
