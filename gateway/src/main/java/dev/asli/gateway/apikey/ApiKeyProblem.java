package dev.asli.gateway.apikey;

import dev.asli.kit.problem.ProblemType;

/** What can be wrong with a key. */
public enum ApiKeyProblem implements ProblemType {
    API_KEY_REFUSED("The API key is not accepted", Kind.UNAUTHENTICATED),
    API_KEY_NOT_FOUND("There is no such API key", Kind.NOT_FOUND),
    API_KEY_NOT_ROTATABLE("The API key cannot be rotated", Kind.CONFLICT),
    SCOPE_MISSING("The API key is not for this", Kind.FORBIDDEN);

    private final String title;
    private final Kind kind;

    ApiKeyProblem(String title, Kind kind) {
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
