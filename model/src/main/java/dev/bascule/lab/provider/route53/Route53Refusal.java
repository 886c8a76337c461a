// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.route53;

/// A request that Route 53 refuses, with status and code.
final class Route53Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Route53Refusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static Route53Refusal invalidBatch(Iterable<String> messages) {
        return new Route53Refusal(400, "InvalidChangeBatch", "[" + String.join(", ", messages) + "]");
    }

    static Route53Refusal invalidInput(String message) {
        return new Route53Refusal(400, "InvalidInput", message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
