package dev.asli.local.stack;

/** Everything that listens, and where it does unless told otherwise. */
public enum Port {
    GATEWAY("gateway", 8080),
    INTAKE("intake-service", 8081),
    DETECTION("detection-service", 8082),
    COMPLIANCE("compliance-service", 8083),
    KEYCLOAK("keycloak", 8180),
    KEYCLOAK_MANAGEMENT("keycloak-management", 8190),
    POSTGRES("postgres", 15432),
    OBJECT_STORE("object-store", 9100),
    CONTENT("content", 9400),
    CHITRA("chitra", 9401),
    VAANI("vaani", 9402);

    private final String label;
    private final int usual;

    Port(String label, int usual) {
        this.label = label;
        this.usual = usual;
    }

    /** As written in {@code PORTS=} of the Makefile. */
    public String label() {
        return label;
    }

    public int usual() {
        return usual;
    }
}
