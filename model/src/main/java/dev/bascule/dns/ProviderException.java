// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

/// Carries a [ProviderProblem] out of a provider client. The message is the problem's sentence.
public final class ProviderException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ProviderProblem problem;

    public ProviderException(ProviderProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public ProviderProblem problem() {
        return problem;
    }
}
