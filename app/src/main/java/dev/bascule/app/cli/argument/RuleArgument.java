// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.argument;

import dev.bascule.failover.rule.Rule;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a safety rule by its code; an unknown one is told together with all that there are.
public final class RuleArgument implements ITypeConverter<Rule> {
    /// The codes of all rules, for help.
    public static final class Codes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Rule.values()).map(Rule::code).iterator();
        }
    }

    /// The codes of rules that break-glass can set aside, for help.
    public static final class OverridableCodes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Rule.values())
                    .filter(Rule::isOverridable)
                    .map(Rule::code)
                    .iterator();
        }
    }

    @Override
    public Rule convert(String text) {
        return Arrays.stream(Rule.values())
                .filter(r -> r.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "there is no safety rule '" + text + "'; there are " + String.join(", ", new Codes())));
    }
}
