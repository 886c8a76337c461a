// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console.herald;

import dev.bascule.views.alarm.Alarm;
import dev.bascule.views.alarm.Tone;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells the desktop around the windows through the program that it has for that: notify-send on Linux,
/// osascript on macOS. Where there is none, the window alone tells.
public final class DesktopNotice {
    private final Optional<Path> program;

    /// Looks for the program in `path`, the search path of this process, on the system of that name.
    public DesktopNotice(String system, String path) {
        var name = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "osascript" : "notify-send";
        program = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// The command that shows an alarm; its words are arguments and never part of a script.
    Optional<List<String>> command(Alarm alarm) {
        return program.map(found -> {
            var title = "Bascule · " + alarm.about();
            if (found.endsWith("osascript")) {
                return List.of(
                        found.toString(),
                        "-e",
                        "on run words",
                        "-e",
                        "display notification (item 2 of words) with title (item 1 of words)",
                        "-e",
                        "end run",
                        title,
                        alarm.words());
            }
            var urgency = alarm.tone() == Tone.DOUBLE ? "critical" : "normal";
            return List.of(found.toString(), "--app-name=Bascule", "--urgency=" + urgency, "--", title, alarm.words());
        });
    }

    /// Shows it, without waiting for anybody to see it.
    void show(Alarm alarm) {
        command(alarm).ifPresent(command -> {
            try {
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException gone) {
                System.getLogger(DesktopNotice.class.getName())
                        .log(System.Logger.Level.DEBUG, "The desktop was not told: {0}", gone.getMessage());
            }
        });
    }
}
