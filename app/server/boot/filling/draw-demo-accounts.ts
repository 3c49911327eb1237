import { DEMO_PEOPLE } from "@seeds/people/demo-people";
import { drawOneTimeCode } from "~/services/accounts/credentials/one-time-code.server";
import { hashPassword } from "~/services/accounts/credentials/password.server";

/** A fresh password for each demo account: its hash by user name, and the lines for the person at the terminal. */
export async function drawDemoAccounts(): Promise<{ passwordHashes: Map<string, string>; lines: string[] }> {
  const passwordHashes = new Map<string, string>();
  const lines: string[] = [];
  for (const { userName } of DEMO_PEOPLE) {
    const password = drawOneTimeCode().toLowerCase();
    passwordHashes.set(userName, await hashPassword(password));
    lines.push(`  ${userName.padEnd(20)}${password}`);
  }
  return { passwordHashes, lines };
}
