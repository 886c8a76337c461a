// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture.wrong.util;

/// Lives where anything could live.
public record Anything() {}
