// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture.wrong.dns.provider.route53;

/// A provider that minds its own business.
public record Sibling(String name) {}
