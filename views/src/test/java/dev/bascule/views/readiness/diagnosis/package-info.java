// SPDX-License-Identifier: Apache-2.0
/// Tests of the four diagnoses.
@NullMarked
package dev.bascule.views.readiness.diagnosis;

import org.jspecify.annotations.NullMarked;
