// SPDX-License-Identifier: Apache-2.0
package dev.bascule.runbook;

import java.time.Instant;

/// How an item stands: ticked or not, by whom (`measured` when the engine did), when, and the evidence in
/// words.
public record ItemStanding(ChecklistItem item, boolean ticked, String by, Instant at, String evidence) {}
