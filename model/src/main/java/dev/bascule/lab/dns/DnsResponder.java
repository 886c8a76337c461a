// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

import java.util.Optional;
import org.xbill.DNS.Message;

/// Answers one query, or nothing at all; called from many threads at once and allowed to block.
@FunctionalInterface
public interface DnsResponder {
    Optional<Message> respond(Message query) throws InterruptedException;
}
