// SPDX-License-Identifier: Apache-2.0
/// Plays faults on a running lab: begins and heals them, at once or by a timetable. Reaches the lab through
/// [dev.bascule.lab.fault.Stage]. Start at [dev.bascule.lab.fault.Injector].
@NullMarked
package dev.bascule.lab.fault;

import org.jspecify.annotations.NullMarked;
