// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import dev.bascule.failover.plan.Hook;
import dev.bascule.failover.plan.HookCall;
import dev.bascule.failover.plan.Hooks;
import dev.bascule.failover.plan.OnFailure;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Reads the hooks of a deployment. A fence or a promotion that fails is rolled back unless the hook says
/// otherwise; other hooks abort before the switch and are noted as exceptions after it.
final class HookReader {
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    private final Optional<View> hooks;
    private final Problem.Found problems;

    HookReader(View deployment, Problem.Found problems) {
        this.hooks = deployment.group("hooks");
        this.problems = problems;
    }

    Hooks read() {
        return new Hooks(
                hooks("pre", OnFailure.ABORT),
                hooks("fence", OnFailure.ROLL_BACK),
                hooks("promote", OnFailure.ROLL_BACK),
                hooks("post", OnFailure.CONTINUE));
    }

    private List<Hook> hooks(String moment, OnFailure usual) {
        var items = hooks.map(h -> h.items(moment)).orElse(List.of());
        var names = new HashSet<String>();
        items.stream()
                .filter(v -> !names.add(v.need("name")))
                .forEach(v -> problems.add(
                        v.tree(),
                        "there are two " + moment + " hooks '" + v.need("name") + "'; give each a name of its own"));
        return items.stream().flatMap(v -> hook(v, usual).stream()).toList();
    }

    private Optional<Hook> hook(View v, OnFailure usual) {
        var call = call(v);
        if (!v.texts("run").isEmpty() && v.group("http").isPresent()) {
            problems.add(
                    v.tree(),
                    "hook " + v.need("name") + " has 'run' and 'http'; keep one, and write two hooks for both");
        }
        if (call.isEmpty()) {
            problems.add(v.tree(), "hook " + v.need("name") + " needs 'run' (a command) or 'http' (a request)");
        }
        var onFailure = v.text("on_failure").map(HookReader::onFailure).orElse(usual);
        return call.map(c -> new Hook(
                v.need("name"),
                c,
                v.duration("timeout").orElse(USUAL_TIMEOUT),
                onFailure,
                v.group("undo").flatMap(HookReader::call)));
    }

    private static Optional<HookCall> call(View v) {
        if (!v.texts("run").isEmpty()) {
            return Optional.of(new HookCall.Command(v.texts("run")));
        }
        return v.group("http").map(http -> {
            var expect = http.group("expect").map(DeploymentReader::expectation);
            return new HookCall.Http(
                    http.text("method").orElse("GET"),
                    http.need("url"),
                    expect.map(e -> e.status()).orElse(OptionalInt.empty()),
                    expect.flatMap(e -> e.bodyContains()));
        });
    }

    private static OnFailure onFailure(String code) {
        return Stream.of(OnFailure.values())
                .filter(o -> o.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
