package dev.asli.planted.util;

/** Fault: a name that says nothing. */
class StringUtils {}
