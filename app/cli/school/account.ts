import { parseArgs } from "node:util";
import { listAdmins } from "@db/queries/people/find-people";
import { getPersonByUserName } from "@db/queries/people/people";
import { normaliseUserName } from "~/services/accounts/credentials/user-name";
import { issueResetCode } from "~/services/accounts/staff/issue-reset-code.server";
import type { Command, CommandIo, ExitCode } from "../command";
import { withSchool } from "./with-school";

const USAGE = `Usage: npm run account -- reset NAME
       npm run account -- list-admins

reset draws a one-time code, valid for 24 hours, with which the account NAME gets a new password on the page /forgotten.
list-admins prints the user names of the admins who can sign in.
`;

/** account: the way back in when nobody who could help can sign in. */
export const command: Command = async (words, io) => {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    strict: false,
    options: { help: { type: "boolean", short: "h" } },
  });
  const [verb, name, ...more] = positionals;
  if (values.help) {
    io.out(USAGE);
    return 0;
  }
  if (verb === "reset" && name !== undefined && more.length === 0) return withSchool(io, () => reset(name, io));
  if (verb === "list-admins" && name === undefined) return withSchool(io, () => printAdmins(io));
  io.err(USAGE);
  return 2;
};

async function reset(name: string, io: CommandIo): Promise<ExitCode> {
  const person = await getPersonByUserName({ userName: normaliseUserName(name) });
  const issued =
    person && (await issueResetCode({ issuer: null, personId: person.id, address: null, now: Date.now() }));
  if (!issued?.ok) {
    io.err(`There is no account with the user name ${name}.\n`);
    return 1;
  }
  io.out(`${issued.code}\n`);
  io.err(`With this code ${issued.userName} can set a new password once, within 24 hours, on the page /forgotten.\n`);
  if (person?.disabledAt !== null) io.err("The account is closed, though: an admin must reopen it first.\n");
  return 0;
}

async function printAdmins(io: CommandIo): Promise<ExitCode> {
  const admins = await listAdmins();
  if (admins.length === 0) io.err("There is no admin yet: start the program and open the address it prints.\n");
  for (const { userName, demo } of admins) io.out(`${userName}${demo ? " (demo)" : ""}\n`);
  return 0;
}
