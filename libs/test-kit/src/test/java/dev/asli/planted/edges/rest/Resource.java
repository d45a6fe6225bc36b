package dev.asli.planted.edges.rest;

import dev.asli.planted.edges.store.Store;

/** Fault: one translation that uses another. */
class Resource {
    Store store = new Store();
}
