// SPDX-License-Identifier: Apache-2.0
/// The console's screens. Everything below sees the model's values, the styles and the client port, never an adapter.
/// Start at `dev.bascule.views.shell` for the window and `dev.bascule.views.control` for the parts it is made of.
@NullMarked
package dev.bascule.views;

import org.jspecify.annotations.NullMarked;
