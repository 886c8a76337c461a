// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import java.time.Instant;

/// One write of the deployment's data: its number, when it was written, and at which site.
record Heartbeat(long position, Instant written, String origin) {}
