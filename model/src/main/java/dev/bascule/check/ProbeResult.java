// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import java.time.Duration;
import java.util.Optional;

/// What a probe found and how long it took. `exchange` keeps what was said on the wire of a failed probe as
/// evidence, at most 4,096 characters and without secrets.
public record ProbeResult(Outcome outcome, Duration took, Optional<String> exchange) {}
