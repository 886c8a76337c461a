// SPDX-License-Identifier: Apache-2.0
/// Users of the lab: each resolves the service's name through a resolver of its own, calls the address it got,
/// and notes what happened. Knows neither sites nor faults. Start at [dev.bascule.lab.client.SyntheticClient].
@NullMarked
package dev.bascule.lab.client;

import org.jspecify.annotations.NullMarked;
