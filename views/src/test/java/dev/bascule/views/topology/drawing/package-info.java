// SPDX-License-Identifier: Apache-2.0
/// The camera, and what a frame of a large drawing costs.
@NullMarked
package dev.bascule.views.topology.drawing;

import org.jspecify.annotations.NullMarked;
