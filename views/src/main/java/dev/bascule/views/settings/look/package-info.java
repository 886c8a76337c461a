// SPDX-License-Identifier: Apache-2.0
/// How this workstation shows the console and makes itself heard. Start at
/// [dev.bascule.views.settings.look.LookPane].
@NullMarked
package dev.bascule.views.settings.look;

import org.jspecify.annotations.NullMarked;
