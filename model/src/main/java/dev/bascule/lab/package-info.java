// SPDX-License-Identifier: Apache-2.0
/// An embedded world on loopback: deployments with sites, DNS, providers and users, with faults on a timetable.
/// Real sockets and files; nothing here knows the engine, and the engine cannot tell it from the world. Start
/// at [dev.bascule.lab.LabWorld].
@NullMarked
package dev.bascule.lab;

import org.jspecify.annotations.NullMarked;
