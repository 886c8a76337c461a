// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import java.util.List;

/// Port: keeps the last failed exchanges of each check, so that an incident can show what was said on the wire.
/// Safe for use from any thread.
public interface Evidence {
    void keep(Exchange exchange);

    /// The newest failed exchanges of a check, newest first, whoever observed them.
    List<Exchange> of(CheckId check);

    /// What was said on the wire when `observation` failed, at most 4,096 characters and without secrets.
    record Exchange(Observation observation, String text) {}
}
