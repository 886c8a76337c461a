// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which faults begin and heal when. At one and the same moment healing comes first.
public record Timetable(List<TimedFault> faults) {
    public Timetable {
        faults = List.copyOf(faults);
    }

    /// Every beginning and healing in the order in which they are due.
    public List<Turn> turns() {
        return IntStream.range(0, faults.size())
                .boxed()
                .flatMap(this::turnsOf)
                .sorted(Comparator.comparing(Turn::at)
                        .thenComparing(Turn::begins)
                        .thenComparing(Turn::number))
                .toList();
    }

    private Stream<Turn> turnsOf(int number) {
        var timed = faults.get(number);
        var begin = Stream.of(new Turn(timed.at(), number, true, timed.fault()));
        var heal = timed.healsAt().stream().map(at -> new Turn(at, number, false, timed.fault()));
        return Stream.concat(begin, heal);
    }

    /// When the first fault begins, counted from the start; zero when there is none.
    public Duration firstFault() {
        return faults.stream()
                .map(TimedFault::at)
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
