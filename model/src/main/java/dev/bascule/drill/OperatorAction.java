// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

import java.util.Optional;

/// One thing an operator does, when, towards which site if the verb needs one, and with which reason.
public record OperatorAction(Moment moment, OperatorVerb verb, Optional<String> to, String reason) {}
