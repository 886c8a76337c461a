// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config.edit;

/// The place of a value has a form that a change by line would not leave whole. The message says which, for
/// people.
public final class UneditableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UneditableException(String message) {
        super(message);
    }
}
