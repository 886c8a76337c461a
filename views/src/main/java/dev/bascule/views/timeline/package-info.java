// SPDX-License-Identifier: Apache-2.0
/// What happened, on lanes over time: checks, votes, decisions, steps, propagation, people. Entries come from
/// the journal;
/// `figure` makes bands and marks of them, `drawing` puts those on a canvas. Start at `TimelineScreen`.
@NullMarked
package dev.bascule.views.timeline;

import org.jspecify.annotations.NullMarked;
