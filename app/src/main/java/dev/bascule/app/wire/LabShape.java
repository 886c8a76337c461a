// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import java.nio.file.Path;
import java.util.List;

/// A lab that is kept running as JSON. Addresses are lists of kind, name and address.
public final class LabShape {
    private LabShape() {}

    public static Shape of(Path configuration, String token, List<List<String>> addresses) {
        return Shape.document("lab")
                .with("configuration", configuration)
                .with("token_variable", "BASCULE_LAB_TOKEN")
                .with("token", token)
                .with("addresses", addresses.stream().map(LabShape::address).toList());
    }

    private static Shape address(List<String> parts) {
        return Shape.empty()
                .with("kind", parts.get(0))
                .with("name", parts.get(1))
                .with("address", parts.get(2));
    }
}
