// SPDX-License-Identifier: Apache-2.0
/// Certificates of the lab, made when a world is built and gone with it, and the conversation that shows them.
/// Start at [dev.bascule.lab.tls.LabAuthority].
@NullMarked
package dev.bascule.lab.tls;

import org.jspecify.annotations.NullMarked;
