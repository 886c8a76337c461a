// SPDX-License-Identifier: Apache-2.0
/// The front door in process: snapshots, commands, previews and questions over the supervisors of one engine.
/// Start at [dev.bascule.supervisor.console.LocalConsole].
@NullMarked
package dev.bascule.supervisor.console;

import org.jspecify.annotations.NullMarked;
