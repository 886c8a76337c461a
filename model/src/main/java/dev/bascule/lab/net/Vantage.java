// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

/// A place from which the lab's services are reached over sockets of its own, so that one path can fail and not
/// the others.
public enum Vantage {
    /// The path of users, whose address is the one in DNS.
    USERS("users"),
    /// The path of this process as a checker.
    CONSOLE("console"),
    WATCHER_EU("watcher-eu"),
    WATCHER_US("watcher-us");

    private final String code;

    Vantage(String code) {
        this.code = code;
    }

    /// The name used in scenario files and addresses; never changes.
    public String code() {
        return code;
    }

    /// Fails with the list of known names when there is none like it.
    public static Vantage of(String code) {
        for (var vantage : values()) {
            if (vantage.code.equals(code)) {
                return vantage;
            }
        }
        throw new IllegalArgumentException(
                "The lab has no vantage point " + code + "; it has users, console, watcher-eu and watcher-us.");
    }
}
