// SPDX-License-Identifier: Apache-2.0
/// Loopback sockets of the lab that can be shut, darkened and made lossy, and a small HTTP server that speaks
/// through them. Knows nothing of sites, zones or providers. Start at [dev.bascule.lab.net.Door].
@NullMarked
package dev.bascule.lab.net;

import org.jspecify.annotations.NullMarked;
