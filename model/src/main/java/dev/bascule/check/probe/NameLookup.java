// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/// Turns a host name into addresses, at least one, the preferred first, and gives up after `patience`. Fails
/// with [java.net.UnknownHostException] when the name has none or no server answered in time.
public interface NameLookup {
    List<InetAddress> lookup(String host, Duration patience) throws IOException;
}
