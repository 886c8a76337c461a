// SPDX-License-Identifier: Apache-2.0
/// Values as lines of text for a terminal. It knows values alone and prints nothing itself. Start at
/// [dev.bascule.app.cli.text.Columns].
@NullMarked
package dev.bascule.app.cli.text;

import org.jspecify.annotations.NullMarked;
