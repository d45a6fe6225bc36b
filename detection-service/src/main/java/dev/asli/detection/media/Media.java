package dev.asli.detection.media;

/** A decoded exhibit: its type, its pixels and what came with them. */
public record Media(MediaType type, Picture picture, Embedded embedded) {}
