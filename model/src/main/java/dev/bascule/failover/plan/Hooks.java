// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

import java.util.List;

/// The hooks of a deployment: before the switch, fencing the old side, promoting the new one, and after the
/// switch.
public record Hooks(List<Hook> pre, List<Hook> fence, List<Hook> promote, List<Hook> post) {
    public static final Hooks NONE = new Hooks(List.of(), List.of(), List.of(), List.of());

    public Hooks {
        pre = List.copyOf(pre);
        fence = List.copyOf(fence);
        promote = List.copyOf(promote);
        post = List.copyOf(post);
    }
}
