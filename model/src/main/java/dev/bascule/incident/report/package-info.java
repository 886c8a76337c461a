// SPDX-License-Identifier: Apache-2.0
/// The report of an incident: one outline of title, figure and tables, from which every written form is made.
/// Pure. Start at [dev.bascule.incident.report.Report] and [dev.bascule.incident.report.Outline].
@NullMarked
package dev.bascule.incident.report;

import org.jspecify.annotations.NullMarked;
