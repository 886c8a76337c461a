// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

/// What one vantage point says, in the fixed order of vantage points.
public record Vote(String vantage, Mark mark) {}
