// SPDX-License-Identifier: Apache-2.0
/// Changes single values in the text of a configuration, and leaves comments, order and layout as people wrote
/// them. Works on text alone; writing it is the business of [dev.bascule.config.file.ConfigurationRewrite].
/// Start at [dev.bascule.config.edit.ConfigurationEdit].
@NullMarked
package dev.bascule.config.edit;

import org.jspecify.annotations.NullMarked;
