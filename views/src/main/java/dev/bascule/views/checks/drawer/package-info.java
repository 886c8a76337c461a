// SPDX-License-Identifier: Apache-2.0
/// Everything of one check beside the table: why its verdict is what it is, response times, votes and evidence.
/// Start at `DrawerReading` for what is said and at `Drawer` for how.
@NullMarked
package dev.bascule.views.checks.drawer;

import org.jspecify.annotations.NullMarked;
