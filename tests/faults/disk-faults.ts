import { execFileSync } from "node:child_process";
import { closeSync, cpSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { StorageFault } from "@db/client/errors";
import { inject, NO_INJECTION } from "./system-calls";
import { whyNot } from "./why-not";

/** A way to let the disk below a server's database refuse for real what is written to it, without being root. */
export type DiskFault = {
  name: string;
  /** What a page is told while it does. */
  refusal: StorageFault;
  /** Why it cannot be had here, or null. */
  missing: string | null;
  /** The program that puts the server's folder on such a disk, with what lies in the folder now. */
  within(folder: string): string[];
  begin(server: { pid: number }, folder: string): void | Promise<void>;
  end(server: { pid: number }, folder: string): void | Promise<void>;
  /** Copies the folder as the server sees it. */
  copy(server: { pid: number }, folder: string, to: string): void;
};

const TMPFS_SIZE = "8m";
/** What is left of a full disk: enough to begin with, too little to go on. */
const ROOM = 24_576;
const FILLER = "filler";

/** `$0` is the folder; what stands behind it is run. What lay in the folder is carried over, since the mount covers it. */
const ON_TMPFS = `aside=$(mktemp -d) && cp -a "$0"/. "$aside" && mount -t tmpfs -o size=${TMPFS_SIZE} tmpfs "$0" && cp -a "$aside"/. "$0" && rm -r "$aside" && exec "$@"`;

/** A file system in memory in a name space of the server's own: a write beyond its size answers ENOSPC. */
const tmpfs: DiskFault = {
  name: "a small file system runs full",
  refusal: "full",
  missing: whyNot("unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /tmp"]),
  within: (folder) => ["unshare", "-rm", "sh", "-c", ON_TMPFS, folder],
  begin({ pid }, folder) {
    const file = openSync(join(seenBy(pid, folder), FILLER), "w");
    const block = Buffer.alloc(ROOM, 1);
    try {
      for (;;) writeSync(file, block);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    } finally {
      closeSync(file);
    }
    const full = statSync(join(seenBy(pid, folder), FILLER)).size;
    execFileSync("truncate", ["-s", String(full - ROOM), join(seenBy(pid, folder), FILLER)]);
  },
  end: ({ pid }, folder) => rmSync(join(seenBy(pid, folder), FILLER)),
  copy: ({ pid }, folder, to) => cpSync(seenBy(pid, folder), to, { recursive: true }),
};

/** A limit on the size of every file that the server writes: a write beyond it answers EFBIG. */
const sizeLimit: DiskFault = {
  name: "a limit on the size of files is reached",
  refusal: "full",
  missing: whyNot("prlimit", ["--fsize=1000000:unlimited", "true"]),
  within: () => [],
  begin({ pid }, folder) {
    const sizes = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => statSync(join(folder, name)).size);
    limit(pid, String(Math.max(...sizes) + ROOM));
  },
  end: ({ pid }) => limit(pid, "unlimited"),
  copy: (_server, folder, to) => cpSync(folder, to, { recursive: true }),
};

/** Puts the server's folder on a file system that nothing can be written to; null where this system refuses to. */
export const READ_ONLY: { missing: string | null; within(folder: string): string[] } = {
  missing: whyNot("unshare", ["-rm", "sh", "-c", "mount --bind /tmp /tmp && mount -o remount,bind,ro /tmp"]),
  within: (folder) => [
    ...["unshare", "-rm", "sh", "-c"],
    'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"',
    folder,
  ],
};

let writable: () => Promise<void> = async () => undefined;

/** As the kernel answers when it has put a file system to read-only after a fault of its disk, files that are open included. */
const turnsReadOnly: DiskFault = {
  name: "a file system turns read-only while it is written to",
  refusal: "read-only",
  missing: NO_INJECTION,
  within: () => [],
  async begin({ pid }, folder) {
    const files = ["app.db", "app.db-wal"].map((name) => join(folder, name));
    const calls = "pwrite64,ftruncate,?access,?faccessat,?faccessat2";
    writable = await inject({ pid, files, calls, fault: "error=EROFS" });
  },
  end: () => writable(),
  copy: (_server, folder, to) => cpSync(folder, to, { recursive: true }),
};

export const DISK_FAULTS: readonly DiskFault[] = [tmpfs, sizeLimit, turnsReadOnly];

function limit(pid: number, size: string): void {
  execFileSync("prlimit", ["--pid", String(pid), `--fsize=${size}:unlimited`]);
}

/** The folder behind the mounts of the process. */
function seenBy(pid: number, folder: string): string {
  return join("/proc", String(pid), "root", folder);
}
