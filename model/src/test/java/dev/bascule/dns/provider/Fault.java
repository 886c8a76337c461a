// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

/// What can happen to a request on its way. SILENT faults cut the connection, the others answer.
public enum Fault {
    LOST_BEFORE_APPLYING,
    LOST_AFTER_APPLYING,
    SERVER_ERROR,
    SERVER_ERROR_AFTER_APPLYING,
    HTML,
    /// A body that never ends.
    ENDLESS,
    /// To a host of somebody else's.
    REDIRECT,
    /// The right answer under a wrong content type.
    WRONG_TYPE,
    EMPTY,
    TRUNCATED,
    THROTTLED,
    UNAUTHORIZED,
    FORBIDDEN
}
