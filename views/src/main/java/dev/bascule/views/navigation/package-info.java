// SPDX-License-Identifier: Apache-2.0
/// Where one can be in the console and how one gets there; every area is a `Screen` and asks for others by
/// `Destination`.
/// It knows no area. Start at `Area` and `Navigator`.
@NullMarked
package dev.bascule.views.navigation;

import org.jspecify.annotations.NullMarked;
