// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/// Says in words why a file could not be read or written, without names of classes.
public final class FileTrouble {
    private FileTrouble() {}

    public static String words(IOException trouble) {
        return switch (trouble) {
            case NoSuchFileException e -> "there is no " + e.getFile() + ", or no folder for it";
            case AccessDeniedException e -> "this user has no right to " + e.getFile();
            case FileAlreadyExistsException e -> e.getFile() + " is a file already";
            case NotDirectoryException e -> e.getFile() + " is no folder";
            case FileSystemException e ->
                Optional.ofNullable(e.getReason()).orElse("the file system refused it") + " (" + e.getFile() + ")";
            default -> Optional.ofNullable(trouble.getMessage()).orElse("the file system refused it");
        };
    }
}
