// SPDX-License-Identifier: Apache-2.0
/// Reports on paper: the outline of a report as PDF on A4, the same bytes for the same report. Start at
/// [dev.bascule.app.paper.PdfReport].
@NullMarked
package dev.bascule.app.paper;

import org.jspecify.annotations.NullMarked;
