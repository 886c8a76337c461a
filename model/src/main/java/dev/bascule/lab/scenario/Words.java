// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The words of an enum in scenario files.
final class Words {
    private Words() {}

    static <E extends Enum<E>> Map<String, E> of(E[] values, Function<E, String> code) {
        var words = new LinkedHashMap<String, E>();
        for (var value : values) {
            words.put(code.apply(value), value);
        }
        return Map.copyOf(words);
    }
}
