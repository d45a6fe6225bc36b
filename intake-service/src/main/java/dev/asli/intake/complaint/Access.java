package dev.asli.intake.complaint;

/** @param caseSecret empty for officers, whose role says it */
public record Access(String reference, String caseSecret) {}
