// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

/// What can happen to a request on its way. SILENT faults cut the connection, the others answer.
public enum Fault {
    LOST_BEFORE_APPLYING,
    LOST_AFTER_APPLYING,
    SERVER_ERROR,
    SERVER_ERROR_AFTER_APPLYING,
    HTML,
    EMPTY,
    TRUNCATED,
    THROTTLED,
    UNAUTHORIZED,
    FORBIDDEN
}
