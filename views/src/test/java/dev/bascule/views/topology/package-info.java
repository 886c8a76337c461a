// SPDX-License-Identifier: Apache-2.0
/// The topology in both themes, by keyboard, and from the journal.
@NullMarked
package dev.bascule.views.topology;

import org.jspecify.annotations.NullMarked;
