// SPDX-License-Identifier: Apache-2.0
/// The front door: commands in, immutable snapshots and an event stream out. Pure; the supervisor implements
/// [dev.bascule.client.ConsoleClient] in process. Screens and the command line know nothing else of the engine.
@NullMarked
package dev.bascule.client;

import org.jspecify.annotations.NullMarked;
