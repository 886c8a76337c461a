// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.ProblemClass;

/// Whether a request only looks or may change something; a lost answer means something else for each.
public enum Direction {
    READ,
    WRITE;

    /// The request may have arrived, and no usable answer came.
    public ProblemClass lost() {
        return this == READ ? ProblemClass.TRANSIENT : ProblemClass.OUTCOME_UNKNOWN;
    }

    /// An answer came that cannot be understood; it is never taken for success.
    public ProblemClass garbled() {
        return this == READ ? ProblemClass.UNKNOWN : ProblemClass.OUTCOME_UNKNOWN;
    }

    /// What a status says where the provider's own words say nothing more (section 7 of the provider contract).
    public ProblemClass failed(int status) {
        return switch (status) {
            case 429 -> ProblemClass.THROTTLED;
            case 401 -> ProblemClass.CREDENTIALS;
            case 403 -> this == READ ? ProblemClass.CREDENTIALS : ProblemClass.FORBIDDEN;
            case 404 -> this == READ ? ProblemClass.ZONE_MISSING : ProblemClass.RECORD_GONE;
            case 409, 412 -> ProblemClass.CONFLICT;
            case 408 -> lost();
            default -> status >= 500 ? lost() : status / 100 == 3 ? garbled() : ProblemClass.INVALID;
        };
    }
}
