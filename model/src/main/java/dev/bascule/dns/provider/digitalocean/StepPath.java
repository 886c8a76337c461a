// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.digitalocean;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The way from one set of values to another, one request at a time: additions first, replacements, removals
/// last, so that the name never runs empty. The way back is the same way reversed, so that an interrupted
/// switch and an interrupted rollback stop in the same few states, and every one of them is recognised.
record StepPath(List<Step> steps) {
    StepPath {
        steps = List.copyOf(steps);
    }

    static StepPath between(Collection<Value> from, Collection<Value> to) {
        var source = new TreeSet<>(from);
        var target = new TreeSet<>(to);
        return isForward(source, target)
                ? new StepPath(shrinking(source, target))
                : new StepPath(shrinking(target, source).reversed().stream()
                        .map(Step::inverse)
                        .toList());
    }

    /// Which of two directions is worked out; the other one is its reverse.
    private static boolean isForward(TreeSet<Value> source, TreeSet<Value> target) {
        return source.size() != target.size()
                ? source.size() > target.size()
                : source.toString().compareTo(target.toString()) <= 0;
    }

    private static List<Step> shrinking(TreeSet<Value> source, TreeSet<Value> target) {
        var gone = new TreeSet<>(source);
        gone.removeAll(target);
        var wanted = new TreeSet<>(target);
        wanted.removeAll(source);
        var steps = new ArrayList<>(retimed(gone, wanted));
        while (!wanted.isEmpty()) {
            steps.add(new Step.Replace(first(gone), first(wanted)));
        }
        gone.forEach(value -> steps.add(new Step.Remove(value)));
        return steps;
    }

    /// Values that only change their TTL are replaced by themselves, so that none is ever there twice.
    private static List<Step> retimed(TreeSet<Value> gone, TreeSet<Value> wanted) {
        Map<String, Value> byData = new HashMap<>();
        wanted.forEach(value -> byData.put(value.data(), value));
        var steps = new ArrayList<Step>();
        for (var old : List.copyOf(gone)) {
            var value = byData.get(old.data());
            if (value != null) {
                gone.remove(old);
                wanted.remove(value);
                steps.add(new Step.Replace(old, value));
            }
        }
        return steps;
    }

    private static Value first(TreeSet<Value> values) {
        var value = values.first();
        values.remove(value);
        return value;
    }

    /// Every state on the way, the first and the last included.
    List<TreeSet<Value>> states(Collection<Value> from) {
        var states = new ArrayList<TreeSet<Value>>();
        var state = new TreeSet<>(from);
        states.add(new TreeSet<>(state));
        for (var step : steps) {
            switch (step) {
                case Step.Add(var value) -> state.add(value);
                case Step.Replace(var old, var value) -> {
                    state.remove(old);
                    state.add(value);
                }
                case Step.Remove(var value) -> state.remove(value);
            }
            states.add(new TreeSet<>(state));
        }
        return states;
    }
}
