// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

/// Answers requests; called from many threads at once and allowed to block.
@FunctionalInterface
public interface HttpHandler {
    HttpReply handle(HttpRequest request) throws InterruptedException;
}
