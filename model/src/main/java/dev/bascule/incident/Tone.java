// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

/// How an entry is to be seen, in the state language of the screens.
public enum Tone {
    NEUTRAL,
    HEALTHY,
    DEGRADED,
    UNHEALTHY,
    UNKNOWN,
    TRANSITION
}
