// SPDX-License-Identifier: Apache-2.0
/// Reads scenario files into values and reports every mistake with its place. Knows the file format and nothing
/// of a running lab. Start at [dev.bascule.lab.scenario.ScenarioReader].
@NullMarked
package dev.bascule.lab.scenario;

import org.jspecify.annotations.NullMarked;
