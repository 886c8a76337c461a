// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import dev.bascule.check.Evidence;
import dev.bascule.check.Observation;
import java.util.function.Consumer;

/// Where the loop's findings go. All three are called from threads of the loop and must return quickly.
public record ProbeSink(Consumer<Observation> observations, Evidence evidence, Consumer<LateTick> lateTicks) {}
