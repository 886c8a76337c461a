// SPDX-License-Identifier: Apache-2.0
/// Reads single arguments as people write them: servers, durations, sizes. It knows values and picocli; what
/// cannot be read ends as wrong usage. Start at [dev.bascule.app.cli.argument.ServerArgument].
@NullMarked
package dev.bascule.app.cli.argument;

import org.jspecify.annotations.NullMarked;
