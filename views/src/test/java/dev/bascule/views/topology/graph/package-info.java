// SPDX-License-Identifier: Apache-2.0
/// What the graph of a topology says of what is known, now and in the past.
@NullMarked
package dev.bascule.views.topology.graph;

import org.jspecify.annotations.NullMarked;
