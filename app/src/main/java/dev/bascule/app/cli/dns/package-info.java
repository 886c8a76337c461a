// SPDX-License-Identifier: Apache-2.0
/// Commands about a deployment's records: TTLs lowered before a planned move and restored after it. Start at
/// `DnsCommand`.
@NullMarked
package dev.bascule.app.cli.dns;

import org.jspecify.annotations.NullMarked;
