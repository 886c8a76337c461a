// SPDX-License-Identifier: Apache-2.0
/// JSON shapes of what Bascule tells other programs. It knows values and the library that writes JSON; every
/// document names its kind and version. Start at [dev.bascule.app.wire.Shape].
@NullMarked
package dev.bascule.app.wire;

import org.jspecify.annotations.NullMarked;
