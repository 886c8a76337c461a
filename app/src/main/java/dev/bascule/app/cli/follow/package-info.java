// SPDX-License-Identifier: Apache-2.0
/// Following a move on the command line, step by step and past its pauses, and an answer as it spreads. It knows
/// the engine's front door and the terminal, and no command. Start at [dev.bascule.app.cli.follow.Following].
@NullMarked
package dev.bascule.app.cli.follow;

import org.jspecify.annotations.NullMarked;
