// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

/// Address record types that a failover moves.
public enum RecordType {
    A,
    AAAA
}
