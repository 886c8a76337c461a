// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.ProviderException;

/// Repeats a request while its problem is of a class that may simply be sent again, one at a time and after a
/// wait. A write whose outcome is unknown is of no such class, and a write that is told how long to wait is not
/// waited for here: whoever ordered it says so, and when it goes on.
public final class Retrying {
    /// One request to a provider with its answer, or the problem it ran into.
    @FunctionalInterface
    public interface Exchange<T> {
        T send() throws ProviderException;
    }

    private final Transport transport;

    public Retrying(Transport transport) {
        this.transport = transport;
    }

    public <T> T run(Direction direction, Exchange<T> exchange) throws ProviderException {
        for (int attempt = 1; ; attempt++) {
            try {
                return exchange.send();
            } catch (ProviderException failed) {
                if (direction == Direction.WRITE
                        && failed.problem().retryAfter().isPresent()) {
                    throw failed;
                }
                waitFor(failed, transport.backoff(direction), attempt);
            }
        }
    }

    private void waitFor(ProviderException failed, Backoff backoff, int attempt) throws ProviderException {
        var problem = failed.problem();
        if (!problem.kind().isRetryable()) {
            throw failed;
        }
        var wait = backoff.before(
                        attempt, problem.retryAfter(), transport.random().nextDouble())
                .orElseThrow(() -> failed);
        transport.await(wait, failed);
    }
}
