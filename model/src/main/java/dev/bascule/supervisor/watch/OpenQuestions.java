// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.dns.RecordKey;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.Resolver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Questions that servers have not answered yet. Each server is asked by itself and at its own pace: its answer
/// is noted at the desk when it comes, and until then it is not asked again; so a slow or dead one holds up
/// nobody.
final class OpenQuestions {
    private final Resolver resolver;
    private final DnsDesk desk;
    private final InstantSource clock;
    private final Executor tasks;
    private final Map<Asked, CompletableFuture<Void>> open = new ConcurrentHashMap<>();

    /// Whom to ask about which record; `authoritative` without recursion.
    record Asked(RecordKey key, Nameserver server, boolean authoritative) {}

    OpenQuestions(Resolver resolver, DnsDesk desk, InstantSource clock, Executor tasks) {
        this.resolver = resolver;
        this.desk = desk;
        this.clock = clock;
        this.tasks = tasks;
    }

    /// Puts those questions that are not open already, and returns when all are answered or after `longest`.
    void ask(Collection<Asked> questions, Duration longest) throws InterruptedException {
        var answers = questions.stream()
                .map(question -> open.computeIfAbsent(question, this::put))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(answers).get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return; // those that are still open are noted when they are answered
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A question to DNS failed in this program itself.", failed.getCause());
        }
    }

    private CompletableFuture<Void> put(Asked question) {
        return CompletableFuture.runAsync(() -> note(question), tasks);
    }

    private void note(Asked asked) {
        try {
            var answers = resolver.ask(List.of(asked.server()), Question.of(asked.key()), asked.authoritative());
            desk.answered(asked.key(), answers, clock.instant());
        } finally {
            open.remove(asked);
        }
    }
}
