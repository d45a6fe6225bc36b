package dev.asli.intake.complaint;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What lawfully keeps a complaint from being withdrawn. Whoever knows of holds implements it. Joins the caller's session. */
public interface CaseHolds {

    /** One sentence for each hold, for the complainant; empty when nothing forbids it. */
    Uni<List<String>> forbiddingWithdrawal(String reference);
}
