// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.bascule.config.edit;

import org.jspecify.annotations.NullMarked;
