package dev.asli.gateway;

/** Complaints as people file them. */
public final class Filings {

    private Filings() {}

    public static String about(String statement) {
        return """
                {"category": "impersonation_of_complainant", "capacity": "depicted_individual", "subjectAge": "adult",
                 "statement": "%s",
                 "locations": [{"intermediary": "chitra", "url": "https://chitra.example/p/1"}],
                 "declarations": {"goodFaith": true, "consentToForward": true}, "language": "en"}
                """.formatted(statement);
    }
}
