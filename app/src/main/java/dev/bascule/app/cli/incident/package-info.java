// SPDX-License-Identifier: Apache-2.0
/// What people do in an incident, from the command line: roles, notes, decisions, reports, promises,
/// corrections. Start at [dev.bascule.app.cli.incident.IncidentCommand].
@NullMarked
package dev.bascule.app.cli.incident;

import org.jspecify.annotations.NullMarked;
