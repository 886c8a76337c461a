// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app;

import dev.bascule.app.cli.Ports;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// The terminal of this process. Without one, nobody can answer.
final class SystemTerminal implements Ports.Terminal {
    private final String person;

    SystemTerminal(String person) {
        this.person = person;
    }

    @Override
    public Optional<String> ask(String prompt) {
        var console = Optional.ofNullable(System.console()).filter(c -> c.isTerminal());
        return console.flatMap(c -> Optional.ofNullable(c.readLine("%s", prompt)));
    }

    @Override
    public String person() {
        return person;
    }

    @Override
    public void untilEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
