// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemNamesTest {
    private final SystemNames names = new SystemNames(new Hanging());

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.10", "::1", "2001:db8::10"})
    void asksNobodyForALiteral(String literal) throws IOException {
        assertThat(names.lookup(literal, Rig.SHORT)).containsExactly(InetAddress.getByName(literal));
    }

    @Test
    void turnsItsBackOnAResolverThatHangs() {
        assertThatThrownBy(() -> names.lookup("api.example.com", Rig.SHORT))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("api.example.com did not resolve within 300 ms");
    }

    /// Takes every task and runs none, like a pool whose threads all wait for a dead name server.
    private static final class Hanging extends AbstractExecutorService {
        @Override
        public void execute(Runnable task) {}

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
