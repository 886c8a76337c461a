// SPDX-License-Identifier: Apache-2.0
/// What people say of checks, from the command line: muting, unmuting, acknowledging. Start at
/// [dev.bascule.app.cli.checks.ChecksCommand].
@NullMarked
package dev.bascule.app.cli.checks;

import org.jspecify.annotations.NullMarked;
