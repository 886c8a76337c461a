// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

/// What would refuse a move to the site now, or leave its users unserved after it, and the one thing to do.
/// `stopsPeople` is false where only automation stops and a person may accept it.
public record Blocker(String title, String evidence, boolean stopsPeople, Remedy remedy) {}
