// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.config.Configuration;
import dev.bascule.config.Problem;
import dev.bascule.config.file.ConfigurationWatch.Reload;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of a changed configuration file: a good one is put in force as soon as that may be, a bad one
/// is told with all its mistakes and changes nothing. Safe from any thread.
final class Reloading {
    private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);

    private final Engine engine;
    private volatile List<String> mistakes = List.of();
    private volatile Optional<String> waiting = Optional.empty();
    private Optional<Configuration> next = Optional.empty();

    /// The engine that a configuration is put in force in.
    interface Engine {
        Configuration inForce();

        /// Empty when it is in force now, else why it has to wait.
        Optional<String> change(Configuration next) throws InterruptedException;
    }

    Reloading(Engine engine) {
        this.engine = engine;
    }

    /// Every mistake of the newest file; none while the newest is good.
    List<String> mistakes() {
        return mistakes;
    }

    /// Why a good file is not in force yet, in a sentence.
    Optional<String> waiting() {
        return waiting;
    }

    synchronized void changed(Reload reload) {
        waiting = Optional.empty();
        switch (reload) {
            case Reload.Refused(var problems) -> {
                mistakes = problems.stream().map(Problem::toString).toList();
                next = Optional.empty();
            }
            case Reload.Taken(var configuration) -> {
                mistakes = List.of();
                next = Optional.of(configuration)
                        .filter(c -> !c.digest().equals(engine.inForce().digest()));
                attempt();
            }
        }
    }

    /// Tries again what had to wait.
    synchronized void attempt() {
        if (next.isEmpty()) {
            return;
        }
        try {
            var obstacle = engine.change(next.get());
            waiting = obstacle.map(why -> next.get().file()
                    + " has changed and is not in force yet: " + why
                    + ". It is taken by itself when that has ended; until then the one before holds.");
            if (obstacle.isEmpty()) {
                next = Optional.empty();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn("A changed configuration could not be put in force.", failed);
            mistakes = List.of("it could not be put in force: " + failed.getMessage());
            next = Optional.empty();
        }
    }
}
