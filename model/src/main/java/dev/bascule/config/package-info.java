// SPDX-License-Identifier: Apache-2.0
/// Reads `bascule.yaml`: every mistake at once with its place, or a [dev.bascule.config.Configuration] and
/// nothing half. Start at [dev.bascule.config.ConfigurationReader]; what keys there are stands in
/// [dev.bascule.config.Shapes].
@NullMarked
package dev.bascule.config;

import org.jspecify.annotations.NullMarked;
