// SPDX-License-Identifier: Apache-2.0
/// Tests of the lab page.
@NullMarked
package dev.bascule.views.lab;

import org.jspecify.annotations.NullMarked;
