// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.route53;

/// One change of a batch: CREATE, DELETE or UPSERT, and the set it is about.
record Route53Change(String action, Route53Set set) {}
