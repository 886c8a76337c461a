// SPDX-License-Identifier: Apache-2.0
/// The window: rail, top bar, status line, command palette, keyboard and theme. It receives its screens and knows none.
/// What it shows comes from `ShellModel`, what it asks for goes to `ShellActions`. Start at `Shell`.
@NullMarked
package dev.bascule.views.shell;

import org.jspecify.annotations.NullMarked;
