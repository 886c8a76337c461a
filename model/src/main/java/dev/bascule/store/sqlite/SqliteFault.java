// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.journal.JournalException;
import dev.bascule.store.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/// What SQLite's result codes mean to people (sqlite.org/rescode.html); the low byte tells the kind.
enum SqliteFault {
    DISK_FULL(
            StoreException.Reason.DISK_FULL,
            JournalException.Reason.DISK_FULL,
            "The disk that holds %s is full. What was recorded is safe, but nothing new can be recorded, so nothing is done automatically. Free some space; recording goes on by itself."),
    BUSY(
            StoreException.Reason.BUSY,
            JournalException.Reason.LOCKED,
            "Another process keeps %s locked. Nothing was written and nothing was lost. Close the program that uses the file (a backup, a database browser), then try again."),
    DAMAGED(
            StoreException.Reason.DAMAGED,
            JournalException.Reason.DAMAGED,
            "The store %s is damaged. Nothing was deleted and nothing is done automatically."),
    READ_ONLY(
            StoreException.Reason.READ_ONLY,
            JournalException.Reason.READ_ONLY,
            "The store %s cannot be written: the file, its folder or the disk is read-only for this user. Nothing is recorded and nothing is done automatically. Give this user the right to write there, or set store.url."),
    /// A quota, a limit of the process, or a disk that fails: SQLite does not tell them apart.
    NOT_TAKEN(
            StoreException.Reason.FAILED,
            JournalException.Reason.FAILED,
            "The disk that holds %s does not take what is written: a quota or a size limit is reached, or the disk fails. What was recorded is safe, but nothing new can be recorded, so nothing is done automatically. Give it room or look at the disk; recording goes on by itself."),
    FAILED(
            StoreException.Reason.FAILED,
            JournalException.Reason.FAILED,
            "The store %s does not work. Nothing was lost, but nothing new is recorded. Look at the disk; the cause is named below.");

    private static final int LOW_BYTE = 0xff;

    private final StoreException.Reason reason;
    private final JournalException.Reason journalReason;
    private final String sentence;

    SqliteFault(StoreException.Reason reason, JournalException.Reason journalReason, String sentence) {
        this.reason = reason;
        this.journalReason = journalReason;
        this.sentence = sentence;
    }

    static SqliteFault of(SQLException failed) {
        if (!(failed instanceof SQLiteException sqlite)) {
            return FAILED;
        }
        return switch (sqlite.getResultCode()) {
            case SQLITE_IOERR_WRITE, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_FSYNC, SQLITE_IOERR_SHMSIZE -> NOT_TAKEN;
            default -> ofKind(sqlite.getResultCode().code & LOW_BYTE);
        };
    }

    private static SqliteFault ofKind(int lowByte) {
        return switch (lowByte) {
            case 5, 6 -> BUSY;
            case 8, 14 -> READ_ONLY;
            case 11, 26 -> DAMAGED;
            case 13 -> DISK_FULL;
            default -> FAILED;
        };
    }

    StoreException exception(Path file, SQLException cause) {
        return new StoreException(reason, words(file, cause), cause);
    }

    /// The same trouble where it happened to the journal.
    static JournalException ofJournal(StoreException trouble) {
        for (var fault : values()) {
            if (fault.reason == trouble.reason()) {
                return new JournalException(fault.journalReason, String.valueOf(trouble.getMessage()), trouble);
            }
        }
        return new JournalException(JournalException.Reason.FAILED, String.valueOf(trouble.getMessage()), trouble);
    }

    private String words(Path file, SQLException cause) {
        return sentence.formatted(file) + " (" + cause.getMessage() + ")";
    }
}
