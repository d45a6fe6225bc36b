package dev.asli.compliance.scorecard;

/** A range of rates or scores, both ends included. */
public record Interval(double low, double high) {}
