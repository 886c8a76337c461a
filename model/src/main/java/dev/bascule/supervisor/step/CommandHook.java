// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.failover.plan.HookCall;
import dev.bascule.failover.plan.StepResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs a command hook without a shell and without our secrets in its environment. Output is read to its end so
/// that the command never blocks, and its first 4,096 characters are kept, secrets hidden. A command that
/// outlives its time is killed with all it started.
public final class CommandHook {
    private static final int KEPT = 4096;
    private static final int READ = 1 << 20;

    private final ExecutorService tasks;
    private final Confidential confidential;

    public CommandHook(ExecutorService tasks, Confidential confidential) {
        this.tasks = tasks;
        this.confidential = confidential;
    }

    StepResult run(HookCall.Command command, HookContext context, Duration patience) throws InterruptedException {
        var arguments = command.arguments().stream().map(context::fill).toList();
        Process process;
        try {
            process = start(arguments, context);
        } catch (IOException cannot) {
            return new StepResult.Failed(
                    "cannot start " + arguments.getFirst() + ": " + cannot.getMessage(), false, List.of());
        }
        var output = tasks.submit(() -> read(process.getInputStream()));
        try {
            if (!process.waitFor(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS)) {
                kill(process);
                return new StepResult.Failed("did not end within its time and was killed", true, lines(text(output)));
            }
        } catch (InterruptedException stopped) {
            kill(process);
            throw stopped;
        }
        var said = lines(text(output));
        return process.exitValue() == 0
                ? new StepResult.Done("exit 0", said)
                : new StepResult.Failed("exit " + process.exitValue(), true, said);
    }

    private Process start(List<String> arguments, HookContext context) throws IOException {
        var builder = new ProcessBuilder(arguments).redirectErrorStream(true);
        builder.environment().keySet().removeAll(confidential.variables());
        builder.environment().putAll(context.environment());
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// Secrets are hidden before the text is cut, so that no half of one stays.
    private String read(InputStream stream) throws IOException {
        var read = stream.readNBytes(READ);
        stream.transferTo(OutputStream.nullOutputStream());
        return Confidential.cut(confidential.hidden(new String(read, StandardCharsets.UTF_8)), KEPT);
    }

    /// What was read; a grandchild that keeps the pipe open must not keep us.
    private static String text(Future<String> output) throws InterruptedException {
        try {
            return output.get(2, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unread) {
            output.cancel(true);
            return "(its output could not be read)";
        }
    }

    private static List<String> lines(String text) {
        return text.lines().limit(40).toList();
    }
}
