// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

/// A place in a file; lines and columns count from 1.
public record Place(int line, int column) {}
