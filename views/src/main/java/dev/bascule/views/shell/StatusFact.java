// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

/// A name and a value in the status line, such as "Checks 46".
public record StatusFact(String name, String value) {}
