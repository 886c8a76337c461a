// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.CheckId;
import dev.bascule.check.ErrorClass;
import java.time.Instant;
import java.util.Optional;

/// The critical check that spoke against a site first: `failures` in a row of `threshold`, and the class of its
/// last error (empty when it is only slow). `since` is when it began to fail or was found slow.
public record Cause(
        CheckId check, Optional<ErrorClass> error, int failures, int threshold, String detail, Instant since) {}
