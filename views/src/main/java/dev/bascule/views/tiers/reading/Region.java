// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

/// A column of the map: the region and the sites in it.
public record Region(String name, String sites) {}
