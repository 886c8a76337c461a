// SPDX-License-Identifier: Apache-2.0
/// The way of every request on one page: clients, DNS, sites, services, data and what lies outside, now or at
/// any moment of the journal. `graph` says what there is, `layout` where, `drawing` paints it, `inspector`
/// tells of one node,
/// `scrub` goes through time. Start at `TopologyScreen`.
@NullMarked
package dev.bascule.views.topology;

import org.jspecify.annotations.NullMarked;
