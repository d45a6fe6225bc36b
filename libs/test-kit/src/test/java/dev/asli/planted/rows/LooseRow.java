package dev.asli.planted.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Fault: a public row outside a store. */
@Entity
public class LooseRow {
    @Id
    long id;
}
