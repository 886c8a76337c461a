// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the store lies when the configuration does not say: the platform's data directory (XDG base
/// directories, %APPDATA%, Application Support). The lab's store is a folder of its own and never mixes with a
/// real one.
public record StorePlace(Path directory) {
    public static final String FILE = "bascule.db";

    private static final String SCHEME = "sqlite:";

    /// Decides from the operating system's name, the environment and the home directory. XDG says that a
    /// relative XDG_DATA_HOME is to be ignored.
    public static StorePlace of(String system, Map<String, String> environment, Path home) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            var roaming = environment.get("APPDATA");
            return new StorePlace((roaming == null || roaming.isBlank()
                            ? home.resolve("AppData").resolve("Roaming")
                            : Path.of(roaming))
                    .resolve("Bascule"));
        }
        if (name.startsWith("mac")) {
            return new StorePlace(
                    home.resolve("Library").resolve("Application Support").resolve("Bascule"));
        }
        var xdg = environment.get("XDG_DATA_HOME");
        var data = xdg == null || !Path.of(xdg).isAbsolute()
                ? home.resolve(".local").resolve("share")
                : Path.of(xdg);
        return new StorePlace(data.resolve("bascule"));
    }

    public Path file() {
        return directory.resolve(FILE);
    }

    /// The file that `store.url` means: `sqlite:` is this place, `sqlite:PATH` another file.
    public Path file(String url) {
        if (!url.startsWith(SCHEME)) {
            throw new StoreException(
                    StoreException.Reason.FAILED,
                    "store.url is '" + url.replaceAll("(?<=:)[^:@/]*@|[?].*", "…")
                            + "', and this version keeps its store in SQLite alone. Nothing was started. Write \"sqlite:\" for the usual place or \"sqlite:/path/bascule.db\".");
        }
        var path = url.substring(SCHEME.length());
        return path.isBlank() ? file() : Path.of(path);
    }

    public StorePlace lab() {
        return new StorePlace(directory.resolve("lab"));
    }
}
