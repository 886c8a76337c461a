// SPDX-License-Identifier: Apache-2.0
/// The page of the lab: lets a person make things go wrong in the embedded world, so that a failover can be
/// seen. It knows the lab by one small port and is shown in the lab alone. Start at `LabFaults`.
@NullMarked
package dev.bascule.views.lab;

import org.jspecify.annotations.NullMarked;
