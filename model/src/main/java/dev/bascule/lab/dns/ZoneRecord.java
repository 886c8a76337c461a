// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

/// One value of one name: name absolute, lower case and without its final dot; type and value as in a master
/// file (RFC 1035 section 5); TTL in seconds.
public record ZoneRecord(String name, String type, long ttl, String value) {}
