// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.argument;

import dev.bascule.failover.plan.Verb;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads which move is meant: `fail-over`, `switch-over` or `fail-back`.
public final class MoveArgument implements ITypeConverter<Verb> {
    private static final List<Verb> MOVES = List.of(Verb.FAIL_OVER, Verb.SWITCH_OVER, Verb.FAIL_BACK);

    /// The words for it, for help.
    public static final class Codes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return MOVES.stream().map(Verb::code).iterator();
        }
    }

    @Override
    public Verb convert(String text) {
        return MOVES.stream()
                .filter(v -> v.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "there is no move '" + text + "'; there are " + String.join(", ", new Codes())));
    }
}
