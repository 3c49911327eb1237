import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the demo's passwords are kept for whoever runs the server, inside the data folder. */
export const DEMO_ACCOUNTS_FILE = "demo-accounts.txt";

/** Readable by this user only, also when an older file of that name was not. */
export function writeDemoAccounts(dataDir: string, lines: string[]): void {
  removeDemoAccounts(dataDir);
  const text = ["Demo accounts (user name, password). They can be removed on the admin page.", ...lines, ""].join("\n");
  writeFileSync(join(dataDir, DEMO_ACCOUNTS_FILE), text, { mode: 0o600 });
}

export function removeDemoAccounts(dataDir: string): void {
  rmSync(join(dataDir, DEMO_ACCOUNTS_FILE), { force: true });
}
