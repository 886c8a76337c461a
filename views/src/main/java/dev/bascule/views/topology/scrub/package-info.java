// SPDX-License-Identifier: Apache-2.0
/// The way through time under the drawing: a strip of the recent past with its troubles, the moment that is
/// shown, and the way back to the present. It knows the journal's history as values. Start at `Scrubber`.
@NullMarked
package dev.bascule.views.topology.scrub;

import org.jspecify.annotations.NullMarked;
