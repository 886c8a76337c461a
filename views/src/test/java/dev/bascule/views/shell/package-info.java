// SPDX-License-Identifier: Apache-2.0
/// Tests of the window: what it shows, what its keys do, and pictures of it in both themes.
@NullMarked
package dev.bascule.views.shell;

import org.jspecify.annotations.NullMarked;
