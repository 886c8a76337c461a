// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.cloudflare;

/// A request that Cloudflare refuses, with its status, code and message, and the code behind it where there is
/// one.
final class CloudflareRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final int cause;
    private final String because;

    CloudflareRefusal(int status, int code, String message) {
        this(status, code, message, 0, "");
    }

    private CloudflareRefusal(int status, int code, String message, int cause, String because) {
        super(message);
        this.status = status;
        this.code = code;
        this.cause = cause;
        this.because = because;
    }

    static CloudflareRefusal invalid(int cause, String because) {
        return new CloudflareRefusal(400, 1004, "DNS Validation Error", cause, because);
    }

    static CloudflareRefusal badHeader() {
        return new CloudflareRefusal(
                400, 6003, "Invalid request headers", 6111, "Invalid format for Authorization header");
    }

    static CloudflareRefusal noSuchRecord() {
        return new CloudflareRefusal(404, 81044, "Record does not exist.");
    }

    static CloudflareRefusal authentication(int status) {
        return new CloudflareRefusal(status, 10000, "Authentication error");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    /// The code in the error chain, or 0 when there is no chain.
    int chainedCode() {
        return cause;
    }

    String chainedMessage() {
        return because;
    }
}
