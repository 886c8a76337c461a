// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import java.util.Optional;

/// Port: what a person chose for themselves on this workstation, kept between starts under a key; never
/// anything secret or decisive. Called on the FX thread, returns at once.
public interface Choices {
    Optional<String> of(String key);

    void keep(String key, String value);
}
