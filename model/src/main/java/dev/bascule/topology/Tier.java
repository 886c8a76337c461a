// SPDX-License-Identifier: Apache-2.0
package dev.bascule.topology;

/// How ready a site is to take over: HOT serves at once, WARM after a start, COLD after being rebuilt.
public enum Tier {
    HOT,
    WARM,
    COLD
}
