// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.check.CheckId;
import dev.bascule.notify.Mute;
import java.util.List;
import java.util.Optional;

/// Checks with their mutes, and what people put on record of one, as JSON.
public final class MuteShape {
    private MuteShape() {}

    public static Shape list(List<Shape> checks) {
        return Shape.document("checks").with("checks", checks);
    }

    public static Shape of(CheckId check, Optional<Mute> mute) {
        return Shape.empty()
                .with("deployment", check.deployment())
                .with("check", check.label())
                .with(
                        "mute",
                        mute.map(m -> Shape.empty()
                                .with("owner", m.owner())
                                .with("reason", m.reason())
                                .with("since", m.since())
                                .with("until", m.until())
                                .with("by", m.by())));
    }

    /// `leader` is the process that entered it, where it was not this one.
    public static Shape entry(CheckId check, String done, String answer, Optional<String> leader) {
        return Shape.document("check-entry")
                .with("deployment", check.deployment())
                .with("check", check.label())
                .with("text", done)
                .with("answer", answer)
                .with("entered_by", leader);
    }
}
