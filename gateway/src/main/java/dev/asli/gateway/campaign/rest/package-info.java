/** Campaigns and floods, for officers. */
@NullMarked
package dev.asli.gateway.campaign.rest;

import org.jspecify.annotations.NullMarked;
