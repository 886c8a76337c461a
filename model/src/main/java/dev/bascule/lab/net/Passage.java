// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

/// How a door receives a connection: let in, refused at once as by a dead process, or never answered as by a
/// cut cable.
public enum Passage {
    OPEN,
    SHUT,
    DARK
}
