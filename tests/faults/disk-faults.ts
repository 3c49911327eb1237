import { execFileSync } from "node:child_process";
import { closeSync, cpSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

/** A way to let the disk below a server's database run full for real, without being root. */
export type SmallDisk = {
  name: string;
  /** Why it cannot be had here, or null. */
  missing: string | null;
  /** The program that puts the server's folder on such a disk, with what lies in the folder now. */
  within(folder: string): string[];
  fill(server: { pid: number }, folder: string): void;
  makeRoom(server: { pid: number }, folder: string): void;
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
const tmpfs: SmallDisk = {
  name: "a small file system",
  missing: whyNot("unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /tmp"]),
  within: (folder) => ["unshare", "-rm", "sh", "-c", ON_TMPFS, folder],
  fill({ pid }, folder) {
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
  makeRoom: ({ pid }, folder) => rmSync(join(seenBy(pid, folder), FILLER)),
  copy: ({ pid }, folder, to) => cpSync(seenBy(pid, folder), to, { recursive: true }),
};

/** A limit on the size of every file that the server writes: a write beyond it answers EFBIG. */
const sizeLimit: SmallDisk = {
  name: "a limit on the size of files",
  missing: whyNot("prlimit", ["--fsize=1000000:unlimited", "true"]),
  within: () => [],
  fill({ pid }, folder) {
    const sizes = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => statSync(join(folder, name)).size);
    limit(pid, String(Math.max(...sizes) + ROOM));
  },
  makeRoom: ({ pid }) => limit(pid, "unlimited"),
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

export const SMALL_DISKS: readonly SmallDisk[] = [tmpfs, sizeLimit];

function limit(pid: number, size: string): void {
  execFileSync("prlimit", ["--pid", String(pid), `--fsize=${size}:unlimited`]);
}

/** The folder behind the mounts of the process. */
function seenBy(pid: number, folder: string): string {
  return join("/proc", String(pid), "root", folder);
}

function whyNot(program: string, args: string[]): string | null {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return null;
  } catch {
    return `${program} ${args[0] ?? ""} is refused on this system`;
  }
}
