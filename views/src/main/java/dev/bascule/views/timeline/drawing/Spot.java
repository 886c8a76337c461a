// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

/// An entry and the lane on which it is drawn; one entry may stand on two.
public record Spot(long seq, LaneKind lane) {}
