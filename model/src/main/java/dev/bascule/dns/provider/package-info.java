// SPDX-License-Identifier: Apache-2.0
/// What clients of DNS providers share: one request over HTTP, the classes of failure, waiting and retrying,
/// and the order compare, write, read back. Knows `dns` alone; each provider is a sub-package that never meets
/// its siblings. Start at [dev.bascule.dns.provider.GuardedWriter].
@NullMarked
package dev.bascule.dns.provider;

import org.jspecify.annotations.NullMarked;
