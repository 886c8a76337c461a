// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import dev.bascule.styles.Icon;
import java.time.Instant;

/// Something that happened at one instant: an act of a person or a message.
public record Marker(Instant at, Icon icon, String words, long seq) {}
