// SPDX-License-Identifier: Apache-2.0
/// Wall mode: one deployment on one page, readable from five metres. Start at `Wall`, which follows the engine;
/// what the page says is read by `WallReading`, and drawn by `WallPage` in units of a screen of 1920 × 1080.
@NullMarked
package dev.bascule.views.wall;

import org.jspecify.annotations.NullMarked;
