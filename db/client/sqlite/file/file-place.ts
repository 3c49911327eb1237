import { accessSync, constants, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseUnusable } from "../../unusable/database-unusable";
import { errorCodes } from "../../errors";

/**
 * Looks whether the file that a process writes to is still the one at its path. A file that was removed, moved away or replaced
 * is written to without any error, and what was written is gone with the process. The log of writes beside it is a part of it.
 */
export function filePlace(path: string) {
  const files = [path, `${path}-wal`];
  const opened = files.map(identity);

  function moved(): boolean {
    return files.some((file, index) => identity(file) !== opened[index]);
  }

  return {
    /** Throws where it is not; two looks at a name, which cost thousands of times less than a commit. */
    insist(): void {
      if (moved()) throw new DatabaseUnusable("displaced", path);
    },
    /** What keeps it from being written to, as far as that shows without writing. */
    trouble(): DatabaseUnusable | null {
      if (moved()) return new DatabaseUnusable("displaced", path);
      if (isReadOnly(path)) return new DatabaseUnusable("unwritable", path);
      return statfsSync(dirname(path)).bavail === 0 ? new DatabaseUnusable("full", path) : null;
    },
    /** The error of a write with the reason that SQLite does not tell: it calls every write that failed an I/O error. */
    named(error: unknown): unknown {
      const failed = errorCodes(error).some((code) => code.startsWith("SQLITE_IOERR"));
      return failed && isReadOnly(path) ? new DatabaseUnusable("unwritable", path, { cause: error }) : error;
    },
  };
}

/** What tells a file from every other one; null where none can be seen. */
function identity(file: string): string | null {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found ? `${found.dev}:${found.ino}` : null;
  } catch {
    return null; // its folder may not be looked into any more
  }
}

/** Whether the file lies on a file system that takes no writes, as after a fault of its disk. */
function isReadOnly(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return false;
  } catch (error) {
    return errorCodes(error).includes("EROFS");
  }
}
