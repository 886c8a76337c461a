// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture.wrong.client;

import dev.bascule.architecture.wrong.topology.Restless;

/// Closes the circle that begins in topology.
public record Door(String name, Restless behind) {}
