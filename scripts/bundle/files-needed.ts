const NEEDED = /\.(?:js|css|woff2?)$/;

/**
 * The files that these need, at once or later, themselves included: a file needs whatever other file it names. `files` holds what
 * is in each, by its name in the build (`assets/room-Dx3k.js`).
 */
export function filesNeeded(starts: readonly string[], files: ReadonlyMap<string, string>): string[] {
  const byName = new Map([...files.keys()].filter((path) => NEEDED.test(path)).map((path) => [baseName(path), path]));
  const needed = new Set(starts);
  for (const path of needed) {
    for (const [name] of (files.get(path) ?? "").matchAll(/[\w.$@~-]+\.(?:js|css|woff2?)\b/g)) {
      const found = byName.get(name);
      if (found !== undefined) needed.add(found);
    }
  }
  return [...needed].sort();
}

const baseName = (path: string) => path.slice(path.lastIndexOf("/") + 1);
