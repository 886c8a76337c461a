// SPDX-License-Identifier: Apache-2.0
/// Tests of the page of a run.
@NullMarked
package dev.bascule.views.failover.run;

import org.jspecify.annotations.NullMarked;
