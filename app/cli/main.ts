import { SettingsUnusable } from "~/server/env/settings-unusable";
import type { Command, CommandIo, ExitCode } from "./command";
import { nodeIo } from "./node-io";

type Entry = { about: string; load: () => Promise<{ command: Command }> };

// Loaded when called: `score` opens no database, and a fault in one command leaves the others alone.
const COMMANDS = new Map<string, Entry>([
  ["pack:inspect", { about: "print a topic pack as JSON", load: () => import("./pack/inspect") }],
  ["pack:import", { about: "put a topic pack into the bank as drafts", load: () => import("./pack/import") }],
  ["pack:check", { about: "find errors and weak spots of packs", load: () => import("./pack/check") }],
  ["score", { about: "score an answer against a rubric", load: () => import("./score/score") }],
  ["eval", { about: "measure agreement with human marks", load: () => import("./eval/eval") }],
  ["rubric:schema", { about: "print the JSON schema of a rubric", load: () => import("./score/rubric-schema") }],
  ["account", { about: "issue a reset code for an account", load: () => import("./school/account") }],
  ["bundle:export", { about: "write packs and sets for another school", load: () => import("./bundle/export") }],
  ["bundle:import", { about: "take packs and sets of another school in", load: () => import("./bundle/import") }],
  ["backup", { about: "write a copy of the data", load: () => import("./school/backup") }],
  ["db:move", { about: "move all data into another database", load: () => import("./school/move") }],
  ["search:rebuild", { about: "index everything for search anew", load: () => import("./school/search-rebuild") }],
  ["doctor", { about: "look at the installation", load: () => import("./doctor/doctor") }],
  ["restore", { about: "put a copy of the data back", load: () => import("./school/restore") }],
]);

/** Runs the command its first word names; the rest are the command's own. */
export async function main(words: string[], io: CommandIo): Promise<ExitCode> {
  const [name = "", ...rest] = words;
  const entry = COMMANDS.get(name);
  if (entry) {
    try {
      return await (await entry.load()).command(rest, io);
    } catch (error) {
      if (!(error instanceof SettingsUnusable)) throw error;
      io.err(`${error.message}\n`);
      return 1;
    }
  }

  const asked = name === "--help" || name === "-h";
  const lines = [...COMMANDS].map(([known, { about }]) => `  ${known.padEnd(14)} ${about}`);
  const usage = `Usage: npm run -s NAME -- …\n\n${lines.join("\n")}\n`;
  if (asked) {
    io.out(usage);
    return 0;
  }
  io.err(name === "" ? usage : `There is no command “${name}”.\n\n${usage}`);
  return 2;
}

/** Runs a command as this process: its result is written to the end before the process ends with its code. */
export async function runProcess(words: string[]): Promise<void> {
  const io = nodeIo();
  const code = await main(words, io);
  await io.flushed();
  process.exit(code);
}
