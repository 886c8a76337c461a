// SPDX-License-Identifier: Apache-2.0
/// How a workstation calls people: a tone, and a notice of the desktop around the windows. It knows the alarms
/// and the programs and devices of this machine, and no window. Begin with `Herald`.
@NullMarked
package dev.bascule.app.console.herald;

import org.jspecify.annotations.NullMarked;
