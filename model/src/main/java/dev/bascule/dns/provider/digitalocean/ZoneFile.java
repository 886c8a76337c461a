// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.digitalocean;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The part of a zone file that is of use here: which servers answer for the zone itself.
final class ZoneFile {
    private ZoneFile() {}

    static List<String> nameServers(String zone, String text) {
        return text.lines()
                .map(line -> Arrays.asList(line.strip().toLowerCase(Locale.ROOT).split("\\s+")))
                .filter(words -> words.size() >= 4 && words.getFirst().equals(zone + "."))
                .filter(words -> words.get(words.size() - 2).equals("ns"))
                .map(words -> withoutDot(words.getLast()))
                .sorted()
                .toList();
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
