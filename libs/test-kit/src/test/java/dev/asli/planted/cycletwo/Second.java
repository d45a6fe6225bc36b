package dev.asli.planted.cycletwo;

import dev.asli.planted.cycleone.First;

public class Second {
    First first;
}
