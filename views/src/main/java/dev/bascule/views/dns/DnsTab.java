// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

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

    /// PROPAGATION for a code that names none.
    static DnsTab of(String code) {
        for (var tab : values()) {
            if (tab.code.equals(code)) {
                return tab;
            }
        }
        return PROPAGATION;
    }
}
