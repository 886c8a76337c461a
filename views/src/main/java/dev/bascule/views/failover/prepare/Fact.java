// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

/// One line: what is touched, and how.
public record Fact(String subject, String effect) {}
