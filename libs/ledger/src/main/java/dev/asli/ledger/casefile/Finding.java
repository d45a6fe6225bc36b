package dev.asli.ledger.casefile;

/**
 * One thing that is wrong with a case file.
 *
 * @param path the file inside it, or "archive" for the ZIP around them
 * @param entry the ledger entry, such as "entry 12 (EXHIBIT_ACQUIRED)"; empty when it concerns the whole file
 * @param problem one sentence
 */
public record Finding(String path, String entry, String problem) {

    static Finding of(String path, String problem) {
        return new Finding(path, "", problem);
    }
}
