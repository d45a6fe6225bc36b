/** Campaigns and floods on the officers' desk. */
@NullMarked
package dev.asli.gateway.campaign.page;

import org.jspecify.annotations.NullMarked;
