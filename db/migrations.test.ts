import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

describe.each([
  ["sqlite", "sqlite"],
  ["postgres", "postgresql"],
])("the migrations of %s", (folder, dialect) => {
  const migrations = join(root, "db/migrations", folder);

  it("stand in the order of their times, which is all a migrator goes by", () => {
    const journal = JSON.parse(readFileSync(join(migrations, "meta/_journal.json"), "utf8")) as {
      entries: { when: number; tag: string }[];
    };
    const times = journal.entries.map((entry) => entry.when);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  });

  it("hold everything the schema says", () => {
    // Inside the project, since drizzle-kit takes only paths below it.
    mkdirSync(join(root, ".cache"), { recursive: true });
    const copy = mkdtempSync(join(root, ".cache/drift-"));
    try {
      cpSync(migrations, join(copy, "out"), { recursive: true });
      const config = join(copy, "config.ts");
      const out = relative(root, join(copy, "out"));
      writeFileSync(
        config,
        `export default ${JSON.stringify({ dialect, schema: `./db/schema/${folder}.ts`, out: `./${out}` })};\n`,
      );
      const kit = join(root, "node_modules/drizzle-kit/bin.cjs");
      execFileSync(process.execPath, [kit, "generate", "--config", relative(root, config)], {
        cwd: root,
        stdio: "pipe",
      });
      expect(sqlFiles(join(copy, "out"))).toEqual(sqlFiles(migrations));
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

function sqlFiles(folder: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith(".sql"));
}
