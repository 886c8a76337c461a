// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/// The main sources of one module, read by the compiler's own parser; nothing is attributed or compiled.
final class Sources {
    private final Path root;
    private final List<SourceFile> files;

    private Sources(Path root, List<SourceFile> files) {
        this.root = root;
        this.files = files;
    }

    static Sources of(Path module) {
        var root = module.resolve("src/main/java").toAbsolutePath();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var paths = pathsBelow(root, ".java");
            if (paths.isEmpty()) {
                return new Sources(root, List.of());
            }
            var units = manager.getJavaFileObjectsFromPaths(paths);
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
            var files = new ArrayList<SourceFile>();
            for (var unit : task.parse()) {
                files.add(SourceFile.read(task, unit));
            }
            return new Sources(root, List.copyOf(files));
        } catch (IOException e) {
            throw new UncheckedIOException("The sources below " + root + " cannot be read.", e);
        }
    }

    List<SourceFile> files() {
        return files;
    }

    /// The folders that hold types, as paths below the source root.
    List<Path> packages() {
        return files.stream()
                .map(file -> root.relativize(file.path().getParent()))
                .distinct()
                .sorted()
                .toList();
    }

    Path root() {
        return root;
    }

    /// The files below a folder whose name ends so, in order; none when the folder does not exist.
    static List<Path> pathsBelow(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read.", e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read.", e);
        }
    }
}
