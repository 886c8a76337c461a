// SPDX-License-Identifier: Apache-2.0
/// Pictures of the screens from a living lab, without a display. Start at
/// [dev.bascule.app.console.album.Album].
@NullMarked
package dev.bascule.app.console.album;

import org.jspecify.annotations.NullMarked;
