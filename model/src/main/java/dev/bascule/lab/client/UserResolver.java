// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.client;

import java.net.InetSocketAddress;

/// The resolver a user is bound to; `ordinary` when it keeps to TTLs and answers in time.
public record UserResolver(String name, InetSocketAddress address, boolean ordinary) {}
