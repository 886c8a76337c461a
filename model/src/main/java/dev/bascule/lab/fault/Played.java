// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.fault;

import dev.bascule.drill.Turn;
import java.time.Instant;

/// A turn of a timetable that has been taken, and when, in true time.
public record Played(Instant at, Turn turn) {}
