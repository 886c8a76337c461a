// SPDX-License-Identifier: Apache-2.0
/// Tests of the policy editor.
@NullMarked
package dev.bascule.views.settings.policy;

import org.jspecify.annotations.NullMarked;
