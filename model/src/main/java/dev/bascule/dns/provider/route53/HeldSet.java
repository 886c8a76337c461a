// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/// A plain record set exactly as Route 53 listed it, with the id of its zone.
record HeldSet(String zoneId, ResourceRecordSet set) {}
