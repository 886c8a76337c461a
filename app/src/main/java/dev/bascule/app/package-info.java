// SPDX-License-Identifier: Apache-2.0
/// Bascule's way in: `main` looks at what was asked for and at whether there is a display, and picks a face. It knows
/// the faces and the
/// assembly, never an adapter. Start at `Main`.
@NullMarked
package dev.bascule.app;

import org.jspecify.annotations.NullMarked;
