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

    public ProviderException(ProviderProblem problem, ProviderException cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    public ProviderProblem problem() {
        return problem;
    }

    /// Whether applying the same change once more is right, since that reads first: after an outcome that is
    /// not known, and halfway when what stopped it passes.
    public boolean mayBeAppliedAgain() {
        return switch (problem.kind()) {
            case OUTCOME_UNKNOWN -> true;
            case PARTIAL -> getCause() instanceof ProviderException cause && cause.mayBeAppliedAgain();
            default -> problem.kind().isRetryable();
        };
    }
}
