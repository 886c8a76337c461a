// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.reach;

import dev.bascule.dns.ProviderStanding;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.settings.ProviderTest;
import dev.bascule.settings.ReachDesk;
import dev.bascule.settings.ResolverTest;
import dev.bascule.views.feed.Ask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Providers or resolvers with the outcome of their newest test. Tests run beside each other on workers, and
/// each can be called off. FX thread only.
public final class ReachModel {
    private final ObservableList<ReachLine> lines = FXCollections.observableArrayList();
    private final Map<String, Callable<ReachLine>> tests = new HashMap<>();
    private final Map<String, AtomicReference<@Nullable Thread>> running = new HashMap<>();
    private final Ask ask;

    public ReachModel(Ask ask) {
        this.ask = ask;
    }

    public ObservableList<ReachLine> lines() {
        return lines;
    }

    /// Lists the providers in force; what was tested of them stays.
    public void showProviders(ReachDesk desk) {
        show(desk.providers().stream()
                .map(p -> {
                    var secrets = p.references().isEmpty() ? "" : ", key from " + String.join(", ", p.references());
                    var line = untested(
                            p.id().value(),
                            p.title(),
                            p.id() + (p.endpoint().isEmpty() ? "" : " at " + p.endpoint()) + secrets);
                    tests.put(line.id(), () -> tested(line, desk.test(p.id())));
                    return line;
                })
                .toList());
    }

    /// Lists the resolvers in use.
    public void showResolvers(ReachDesk desk) {
        show(desk.resolvers().stream().map(r -> resolver(desk, r)).toList());
    }

    private ReachLine resolver(ReachDesk desk, Nameserver resolver) {
        var about = resolver.address() + (desk.isResolversConfigured() ? "" : ", built in");
        var line = untested(resolver.name(), resolver.name(), about);
        tests.put(line.id(), () -> tested(line, desk.test(resolver)));
        return line;
    }

    private static ReachLine untested(String id, String title, String about) {
        return new ReachLine(id, title, about, ReachLine.State.UNTESTED, "", List.of());
    }

    private void show(List<ReachLine> present) {
        var known = new HashMap<String, ReachLine>();
        lines.forEach(l -> known.put(l.id() + l.about(), l));
        var next = present.stream()
                .map(l -> known.getOrDefault(l.id() + l.about(), l))
                .toList();
        if (!next.equals(lines)) {
            lines.setAll(next);
        }
    }

    /// Tests everything that is not under test.
    public void testAll() {
        lines.stream().map(ReachLine::id).toList().forEach(this::test);
    }

    public boolean isRunning() {
        return lines.stream().anyMatch(l -> l.state() == ReachLine.State.RUNNING);
    }

    public void test(String id) {
        var work = tests.get(id);
        if (work == null || running.containsKey(id)) {
            return;
        }
        var worker = new AtomicReference<@Nullable Thread>();
        running.put(id, worker);
        replace(id, l -> l.in(ReachLine.State.RUNNING, "", List.of()));
        ask.ask(
                () -> {
                    worker.set(Thread.currentThread());
                    try {
                        return work.call();
                    } catch (InterruptedException calledOff) {
                        return untested(id, "", "").in(ReachLine.State.CALLED_OFF, "", List.of());
                    } finally {
                        worker.set(null);
                    }
                },
                outcome -> ended(id, outcome),
                problem -> ended(
                        id,
                        untested(id, "", "")
                                .in(ReachLine.State.FAILED, "", List.of(String.valueOf(problem.getMessage())))));
    }

    private void ended(String id, ReachLine outcome) {
        running.remove(id);
        replace(id, l -> l.in(outcome.state(), outcome.took(), outcome.findings()));
    }

    /// Ends every test under way; what it read so far is not shown.
    public void callOff() {
        running.values().forEach(worker -> {
            var thread = worker.get();
            if (thread != null) {
                thread.interrupt();
            }
        });
    }

    private void replace(String id, Function<ReachLine, ReachLine> how) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(id)) {
                lines.set(i, how.apply(lines.get(i)));
            }
        }
    }

    private static ReachLine tested(ReachLine line, ProviderTest t) {
        var found = new ArrayList<String>();
        t.trouble().ifPresent(found::add);
        if (!t.zones().isEmpty()) {
            found.add("Zone found: " + String.join(", ", t.zones()));
        }
        t.readings().forEach(r -> found.add(ProviderTest.words(r)));
        if (t.trouble().isEmpty()) {
            found.addAll(standing(t.standing()).toList());
        }
        return line.in(state(t.isPassed()), t.took().toMillis() + " ms", found);
    }

    private static Stream<String> standing(ProviderStanding standing) {
        return Stream.of(
                standing.mayWrite()
                        .map(may ->
                                may ? "The key may edit records" : "The key may NOT edit records; no move can be made")
                        .orElse("It does not tell whether the key may edit records"),
                standing.allowance()
                        .map(a -> a.remaining() + " of " + a.limit() + " requests left"
                                + (a.isScarce() ? ", which is little for a move" : ""))
                        .orElse("It does not tell how many requests are left"));
    }

    private static ReachLine tested(ReachLine line, ResolverTest t) {
        var values = t.values().isEmpty() ? "" : ": " + String.join(", ", t.values());
        return line.in(state(t.isPassed()), t.took().toMillis() + " ms", List.of(t.answer() + values));
    }

    private static ReachLine.State state(boolean isPassed) {
        return isPassed ? ReachLine.State.PASSED : ReachLine.State.FAILED;
    }
}
