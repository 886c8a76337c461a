// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.time.Duration;
import java.util.Optional;

/// A failed request to a provider: its class, a sentence for people without secrets, and how long the provider
/// asks us to wait.
public record ProviderProblem(ProviderId provider, ProblemClass kind, String message, Optional<Duration> retryAfter) {}
