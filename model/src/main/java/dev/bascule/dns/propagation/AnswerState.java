// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

/// What a server's answer means for a switch. MIXED holds new values beside others; OTHER is an answer that is
/// neither old nor new, an empty one included. `code` is stored and never changes.
public enum AnswerState {
    NOT_ASKED("not-asked"),
    NEW("new"),
    OLD("old"),
    MIXED("mixed"),
    OTHER("other"),
    NXDOMAIN("nxdomain"),
    SERVFAIL("servfail"),
    REFUSED("refused"),
    TIMEOUT("timeout");

    private final String code;

    AnswerState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Whether clients of this server may still be sent to the old address.
    public boolean isBehind() {
        return this == OLD || this == MIXED;
    }

    /// Whether the server answered about the name at all; one that did not says nothing about its clients.
    public boolean isAnswer() {
        return this == NEW || isBehind() || this == OTHER || this == NXDOMAIN;
    }
}
