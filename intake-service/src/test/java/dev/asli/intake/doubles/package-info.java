/** Far ends that answer as the contract says, and can be told to be slow, busy or dead. The end-to-end tests use the real ones. */
package dev.asli.intake.doubles;
