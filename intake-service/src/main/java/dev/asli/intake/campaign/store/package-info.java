/** Campaigns and floods in PostgreSQL. */
@NullMarked
package dev.asli.intake.campaign.store;

import org.jspecify.annotations.NullMarked;
