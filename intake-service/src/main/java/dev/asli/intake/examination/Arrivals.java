package dev.asli.intake.examination;

import java.util.List;

/**
 * What joined the line, or changed its place in it, since the last look.
 *
 * @param mark where the next look begins: every transaction numbered below it has ended
 */
public record Arrivals(List<Place> places, long mark) {}
