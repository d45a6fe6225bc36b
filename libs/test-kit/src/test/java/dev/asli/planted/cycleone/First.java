package dev.asli.planted.cycleone;

import dev.asli.planted.cycletwo.Second;

public class First {
    Second second = new Second();
}
