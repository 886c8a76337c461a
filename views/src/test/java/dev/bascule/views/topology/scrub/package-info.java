// SPDX-License-Identifier: Apache-2.0
/// The strip of time as values.
@NullMarked
package dev.bascule.views.topology.scrub;

import org.jspecify.annotations.NullMarked;
