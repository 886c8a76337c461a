// SPDX-License-Identifier: Apache-2.0
/// What the commands of the command line share: their options, how they fail, answer and wait. What they need
/// of the world stands in [dev.bascule.app.cli.Ports]; the commands themselves are in `app.cli.command`.
@NullMarked
package dev.bascule.app.cli;

import org.jspecify.annotations.NullMarked;
