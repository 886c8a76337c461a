// SPDX-License-Identifier: Apache-2.0
/// The parts of the page of readiness. They know values alone. Start at
/// [dev.bascule.views.readiness.board.ProofsPane].
@NullMarked
package dev.bascule.views.readiness.board;

import org.jspecify.annotations.NullMarked;
