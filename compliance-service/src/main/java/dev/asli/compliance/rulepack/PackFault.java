package dev.asli.compliance.rulepack;

/**
 * Something wrong with a file of law.
 *
 * @param file name inside the rulepacks folder
 * @param pointer JSON Pointer (RFC 6901) into the file, empty for the whole
 * @param message what is wrong, one English sentence
 */
public record PackFault(String file, String pointer, String message) {

    @Override
    public String toString() {
        return file + "#" + pointer + ": " + message;
    }
}
