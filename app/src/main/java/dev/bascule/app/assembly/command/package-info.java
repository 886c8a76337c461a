// SPDX-License-Identifier: Apache-2.0
/// What the command line needs of the world, as small objects made for one command each. It knows every adapter
/// and no command. Start at [dev.bascule.app.assembly.command.CommandLinePorts].
@NullMarked
package dev.bascule.app.assembly.command;

import org.jspecify.annotations.NullMarked;
