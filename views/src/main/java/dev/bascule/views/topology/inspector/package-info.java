// SPDX-License-Identifier: Apache-2.0
/// What is told of one node beside the drawing: state, quorum, response time against its baseline, what hangs
/// on what, what a loss would stop, and recent changes. `InspectorReading` makes values of what is known,
/// `Inspector` shows them.
@NullMarked
package dev.bascule.views.topology.inspector;

import org.jspecify.annotations.NullMarked;
