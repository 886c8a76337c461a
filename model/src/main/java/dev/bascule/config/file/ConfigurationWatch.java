// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config.file;

import dev.bascule.config.Configuration;
import dev.bascule.config.ConfigurationException;
import dev.bascule.config.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Looks at a configuration file at an interval and tells what a change brought. A change counts once the file
/// reads the same twice, so that a half-written one is not judged. What a refused file leaves in force is up to
/// the listener, which has the last good one. Told on the scheduler's thread.
public final class ConfigurationWatch implements AutoCloseable {
    private final Path file;
    private final Consumer<Reload> listener;
    private final ScheduledFuture<?> looking;
    private String judged;
    private String seen;

    /// What came of a changed file.
    public sealed interface Reload {
        record Taken(Configuration configuration) implements Reload {}

        /// The file has mistakes, all of them named, or cannot be read.
        record Refused(List<Problem> problems) implements Reload {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Takes the file as it is now for known, and tells of later changes only.
    public ConfigurationWatch(
            Path file, Consumer<Reload> listener, ScheduledExecutorService scheduler, Duration interval) {
        this.file = file;
        this.listener = listener;
        this.judged = look();
        this.seen = judged;
        this.looking = scheduler.scheduleWithFixedDelay(
                this::poll, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// One look; the scheduler does this, and whoever wants to know at once may.
    public synchronized void poll() {
        var now = look();
        boolean settled = now.equals(seen);
        seen = now;
        if (settled && !now.equals(judged)) {
            judged = now;
            listener.accept(judge());
        }
    }

    private Reload judge() {
        try {
            return new Reload.Taken(ConfigurationFile.read(file));
        } catch (ConfigurationException refused) {
            return new Reload.Refused(refused.problems());
        }
    }

    private String look() {
        try {
            return ConfigurationFile.text(file);
        } catch (ConfigurationException unreadable) {
            return "unreadable: " + unreadable.getMessage();
        }
    }

    @Override
    public void close() {
        looking.cancel(false);
    }
}
