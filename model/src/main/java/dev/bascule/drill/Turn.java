// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

import java.time.Duration;

/// A moment of a timetable, counted from the start, at which a fault begins or heals. `number` tells apart
/// faults that are alike.
public record Turn(Duration at, int number, boolean begins, Fault fault) {}
