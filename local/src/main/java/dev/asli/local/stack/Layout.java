package dev.asli.local.stack;

import java.nio.file.Path;

/**
 * Where a stack keeps its state and finds what it runs.
 *
 * @param state everything that outlives a stop; removing it is starting anew
 * @param project the repository's root, with the built services
 */
public record Layout(Path state, Path project, Ports ports) {

    public Layout {
        state = state.toAbsolutePath().normalize();
        project = project.toAbsolutePath().normalize();
    }

    public Path runFile() {
        return state.resolve("run.json");
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path secrets() {
        return state.resolve("secrets");
    }

    public Path key(String name) {
        return state.resolve("keys").resolve(name + ".pem");
    }

    /** How far time was moved; shared by the services. */
    public Path clock() {
        return state.resolve("clock");
    }

    /** What Maven brought: Keycloak, PostgreSQL, S3Proxy. Shared by all stacks of one project. */
    public Path parts() {
        return project.resolve("local/target/parts");
    }

    public Path launcherJar() {
        return project.resolve("local/target/asli-local.jar");
    }

    public Path serviceJar(String service) {
        return project.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
