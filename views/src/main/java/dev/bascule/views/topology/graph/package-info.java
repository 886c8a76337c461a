// SPDX-License-Identifier: Apache-2.0
/// The topology as values: what is known of a deployment now or at a past moment, the nodes and paths that
/// follow from it, and which node is a single point of failure. Pure; it knows the model's values and marks, no
/// canvas and no layout. Start at `Known` and `GraphReading`.
@NullMarked
package dev.bascule.views.topology.graph;

import org.jspecify.annotations.NullMarked;
