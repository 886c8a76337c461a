// SPDX-License-Identifier: Apache-2.0
/// The way of a request as values and as a drawing on one canvas. It knows marks and inks alone, neither
/// snapshots nor the page around it. Start at `TopologyFigure`.
@NullMarked
package dev.bascule.views.overview.strip;

import org.jspecify.annotations.NullMarked;
