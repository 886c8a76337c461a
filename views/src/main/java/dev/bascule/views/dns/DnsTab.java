// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import java.util.Arrays;
import java.util.Optional;

/// The views of the DNS page; `code` names one in a destination.
enum DnsTab {
    RECORDS("Records", "records"),
    PROPAGATION("Propagation", "propagation"),
    DRIFT("Drift", "drift"),
    PROVIDERS("Providers", "providers"),
    TTLS("TTLs", "ttls");

    private final String title;
    private final String code;

    DnsTab(String title, String code) {
        this.title = title;
        this.code = code;
    }

    String title() {
        return title;
    }

    /// The view that `code` names, if it names one.
    static Optional<DnsTab> of(String code) {
        return Arrays.stream(values()).filter(tab -> tab.code.equals(code)).findFirst();
    }
}
