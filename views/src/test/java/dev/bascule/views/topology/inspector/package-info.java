// SPDX-License-Identifier: Apache-2.0
/// What is told of one node.
@NullMarked
package dev.bascule.views.topology.inspector;

import org.jspecify.annotations.NullMarked;
