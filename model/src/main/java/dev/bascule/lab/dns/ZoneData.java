// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

import java.util.List;

/// A zone as published at one moment; the SOA and NS records are among its records.
public record ZoneData(String origin, List<ZoneRecord> records) {
    public ZoneData {
        records = List.copyOf(records);
    }
}
