/** The Imports service of the contract, and rows of a file as complaints of the contract. */
@NullMarked
package dev.asli.intake.bulk.grpc;

import org.jspecify.annotations.NullMarked;
