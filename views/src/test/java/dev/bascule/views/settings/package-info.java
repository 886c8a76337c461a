// SPDX-License-Identifier: Apache-2.0
/// Tests of the settings page.
@NullMarked
package dev.bascule.views.settings;

import org.jspecify.annotations.NullMarked;
