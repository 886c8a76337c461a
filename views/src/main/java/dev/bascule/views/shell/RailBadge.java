// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.views.control.Mark;
import org.jspecify.annotations.Nullable;

/// A count beside a rail item, with the worst state among what is counted if it has one.
public record RailBadge(int count, @Nullable Mark worst) {}
