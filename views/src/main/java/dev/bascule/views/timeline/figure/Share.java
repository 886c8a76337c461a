// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import java.time.Instant;

/// From this instant on, `share` (0 to 1) of the answering resolvers gave the new values.
public record Share(Instant at, double share, String words, long seq) {}
