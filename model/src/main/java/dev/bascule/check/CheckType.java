// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

/// How a target is probed. `code` is the word in the configuration and in stored data, and never changes.
public enum CheckType {
    HTTP("http"),
    TCP("tcp"),
    DATABASE("database"),
    PROCESS("process");

    private final String code;

    CheckType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
