// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.ProviderException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;

/// What every provider client needs of the world: connections, the time limit of one request, a clock, a way to
/// wait, chance for jitter, and how often to try a reading and a write.
public record Transport(
        OkHttpClient http,
        Duration timeout,
        InstantSource clock,
        Pause pause,
        RandomGenerator random,
        Backoff reading,
        Backoff writing) {
    Backoff backoff(Direction direction) {
        return direction == Direction.READ ? reading : writing;
    }

    /// Waits, and turns an interruption into the end of the attempt: the problem at hand is thrown again.
    void await(Duration duration, ProviderException reason) throws ProviderException {
        try {
            pause.await(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
