// SPDX-License-Identifier: Apache-2.0
/// What a workstation calls people for when nobody looks at its window: a pure difference of two snapshots, and
/// the tones that go with it. It may know what a client shows and nothing of windows. Begin with `Alarms`.
@NullMarked
package dev.bascule.views.alarm;

import org.jspecify.annotations.NullMarked;
