// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/// What the lab borrows: true time, threads that may block (virtual ones serve best), and a timer for short
/// tasks. The lender closes them after the lab.
public record LabRuntime(InstantSource clock, Executor threads, ScheduledExecutorService timer) {}
