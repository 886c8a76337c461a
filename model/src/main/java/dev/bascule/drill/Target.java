// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

/// What a fault strikes at a site.
public enum Target {
    /// The HTTP service that users and checks call.
    API("api"),
    /// The cache that answers PING.
    REDIS("redis"),
    /// The SQLite file of the site.
    DATABASE("database"),
    /// The process whose pid file a check reads; runs at the primary site.
    MATCHER("matcher"),
    /// The external dependency that all sites share; it has no site.
    EXCHANGE("exchange");

    private final String code;

    Target(String code) {
        this.code = code;
    }

    /// The word for it in scenario files; never changes.
    public String code() {
        return code;
    }
}
