// SPDX-License-Identifier: Apache-2.0
/// One class per command, each of them [dev.bascule.client.ConsoleClient] or a port plus printing. They know
/// what commands share and nothing of how it is provided. Start at
/// [dev.bascule.app.cli.command.CommandLineFace].
@NullMarked
package dev.bascule.app.cli.command;

import org.jspecify.annotations.NullMarked;
