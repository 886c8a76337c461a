// SPDX-License-Identifier: Apache-2.0
/// The desktop console: the window with its list of screens, fed by a [dev.bascule.client.ConsoleClient]. Start
/// at [dev.bascule.app.console.ConsoleWindow].
@NullMarked
package dev.bascule.app.console;

import org.jspecify.annotations.NullMarked;
