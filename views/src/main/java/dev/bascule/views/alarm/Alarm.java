// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.alarm;

/// Something for which a person is called: what it is about, and the words. `occasion` tells it from another of
/// the same words, such as the request or the execution in which it came up.
public record Alarm(Tone tone, String about, String words, String occasion) {}
