// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell.palette;

import java.util.function.Consumer;

/// What choosing an entry of the palette leads to.
public sealed interface Deed {
    /// Done as soon as it is chosen; nothing consequential is.
    record AtOnce(Runnable action) implements Deed {}

    /// Done with a reason, which the palette asks for below `effect`, the sentence that says what will hold
    /// afterwards.
    record WithReason(String effect, Consumer<String> action) implements Deed {}

    /// Cannot be done now; `why` is shown in place of the detail.
    record Refused(String why) implements Deed {}
}
