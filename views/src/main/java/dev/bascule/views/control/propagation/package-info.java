// SPDX-License-Identifier: Apache-2.0
/// How answers of name servers and resolvers are shown, the same on the page of a run and on the DNS page. It
/// reads the model's picture of DNS and knows no screen. Start at `PropagationBoard`.
@NullMarked
package dev.bascule.views.control.propagation;

import org.jspecify.annotations.NullMarked;
