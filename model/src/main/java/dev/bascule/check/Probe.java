// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

/// Port: asks one target once. Blocks the calling thread for at most the check's timeout (and some
/// milliseconds), never throws for what the target does wrong, and reports its own faults as
/// [ErrorClass#INTERNAL].
public interface Probe {
    CheckType type();

    /// Runs one probe. An interrupt ends it early with an INTERNAL failure and keeps the interrupt flag.
    ProbeResult run(Check check);
}
