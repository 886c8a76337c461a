// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store;

import java.util.Map;
import java.util.Optional;

/// What faces remember between starts, such as a theme or a window size; never anything secret or decisive.
/// Safe for use from any thread.
public interface Settings {
    Optional<String> get(String key);

    /// Every key with its value.
    Map<String, String> all();

    void put(String key, String value);
}
