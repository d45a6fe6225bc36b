/** The Campaigns service of the contract. */
@NullMarked
package dev.asli.intake.campaign.grpc;

import org.jspecify.annotations.NullMarked;
