package dev.asli.planted.edges.store;

public class Store {}
