// SPDX-License-Identifier: Apache-2.0
/// The command line: one class per command, each of them [dev.bascule.client.ConsoleClient] plus printing. What
/// a command needs of the world stands in [dev.bascule.app.cli.Ports]; start at
/// [dev.bascule.app.cli.CommandLineFace].
@NullMarked
package dev.bascule.app.cli;

import org.jspecify.annotations.NullMarked;
