import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

/** A small project of its own below the ignored `.cache`, checked by the real project's rules. */
export function createBadProject(files: Record<string, string>) {
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  const folder = mkdtempSync(join(ROOT, ".cache", "tooling-"));
  const tsconfig = {
    extends: "../../tsconfig.json",
    // Paths are taken from here, and the real project's `exclude` would name this folder.
    compilerOptions: { baseUrl: "." },
    include: ["**/*.ts", "**/*.tsx"],
    exclude: ["node_modules"],
  };
  for (const [path, text] of Object.entries({ ...files, "tsconfig.json": JSON.stringify(tsconfig) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    /** Runs a tool of the real project here; its standard output. */
    run(tool: string, ...words: string[]): string {
      const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "node_modules", tool), ...words], {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
      });
      if (stdout === "") throw new Error(stderr);
      return stdout;
    },
    configuration: (name: string) => join(ROOT, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
