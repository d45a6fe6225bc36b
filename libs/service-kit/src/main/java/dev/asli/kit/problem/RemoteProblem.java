package dev.asli.kit.problem;

/** A problem another service reported, carried on under its own code. */
public record RemoteProblem(String name, String title, Kind kind) implements ProblemType {}
