// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

/// One line of what the lab prints about itself: a kind such as `authoritative DNS`, a name, and an address or
/// URL.
public record LabAddress(String kind, String name, String address) {}
