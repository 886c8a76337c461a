// SPDX-License-Identifier: Apache-2.0
package dev.bascule.topology;

/// What a node is, which decides how it is drawn and which safety rules ask about it.
public enum NodeKind {
    EDGE,
    SERVICE,
    DATABASE,
    CACHE,
    EXTERNAL
}
