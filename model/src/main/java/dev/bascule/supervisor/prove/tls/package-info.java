// SPDX-License-Identifier: Apache-2.0
/// Greets servers by TLS over real sockets. Start at [dev.bascule.supervisor.prove.tls.SocketHandshake].
@NullMarked
package dev.bascule.supervisor.prove.tls;

import org.jspecify.annotations.NullMarked;
