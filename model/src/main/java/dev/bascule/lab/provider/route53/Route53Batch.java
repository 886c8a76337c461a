// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.route53;

import java.util.List;
import java.util.Optional;

/// What one request wants to change, and its comment.
record Route53Batch(Optional<String> comment, List<Route53Change> changes) {
    Route53Batch {
        changes = List.copyOf(changes);
    }
}
