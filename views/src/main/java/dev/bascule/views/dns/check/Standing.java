// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.check;

/// REACHED: enough resolvers give the values and every name server does. SPREADING: every name server does,
/// resolvers follow. WRONG_AT_SOURCE: a name server gives others, so waiting does not help.
public enum Standing {
    REACHED,
    SPREADING,
    WRONG_AT_SOURCE,
    NOT_MEASURED
}
