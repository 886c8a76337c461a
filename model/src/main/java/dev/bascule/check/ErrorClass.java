// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

/// Why a probe failed. `code` is stored and never changes. INTERNAL is our own fault and never counts against
/// the target; a class that is not known here is never acted on.
public enum ErrorClass {
    REFUSED(1),
    TIMEOUT(2),
    DNS(3),
    TLS(4),
    PROTOCOL(5),
    STATUS(6),
    CONTENT(7),
    AUTH(8),
    INTERNAL(9);

    private final int code;

    ErrorClass(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
