// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.diagnosis;

import dev.bascule.readiness.Remedy;
import java.util.Optional;

/// One measured fact: what it is about, the value, what that means, whether it speaks for the trouble, and what
/// to do about it.
public record Finding(String about, String value, String meaning, boolean speaksForIt, Optional<Remedy> remedy) {
    static Finding against(String about, String value, String meaning) {
        return new Finding(about, value, meaning, false, Optional.empty());
    }

    static Finding forIt(String about, String value, String meaning, Remedy remedy) {
        return new Finding(about, value, meaning, true, Optional.of(remedy));
    }
}
