// SPDX-License-Identifier: Apache-2.0
/// The page for leading an incident, without an engine.
@NullMarked
package dev.bascule.views.incident.command;

import org.jspecify.annotations.NullMarked;
