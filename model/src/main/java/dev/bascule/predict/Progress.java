// SPDX-License-Identifier: Apache-2.0
package dev.bascule.predict;

/// Hears how much of a long work is done, on the thread that does it.
public interface Progress {
    /// `share` is from 0 to 1; the answer says whether to go on.
    boolean goesOn(double share);
}
