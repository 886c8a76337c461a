// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

/// What a resolver or nameserver answers about a record that is changing; shape and word differ, not only colour.
public enum DnsAnswer {
    NEW("new"),
    OLD("old"),
    MIXED("mixed"),
    OTHER("other"),
    NXDOMAIN("NXDOMAIN"),
    SERVFAIL("SERVFAIL"),
    REFUSED("REFUSED"),
    TIMEOUT("timeout"),
    NOT_ASKED("not asked yet");

    private final String word;

    DnsAnswer(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
