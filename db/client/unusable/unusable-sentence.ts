import type { DatabaseUnusable } from "./database-unusable";
import { errorCodes } from "../errors";

/** How the address of a server is written; no quotes and no spaces around it. */
export const ADDRESS_FORM =
  "postgres://USER:PASSWORD@HOST/DATABASE with signs such as @ / # % of the password percent-encoded and without quotes or spaces around it";

/** PostgreSQL's number for what a user has no right to. */
const NOT_ALLOWED = "42501";

/** What is wrong with the database and what to do, as one sentence for a terminal. */
export function unusableSentence({ code, path, cause }: DatabaseUnusable): string {
  switch (code) {
    case "corrupt":
      return `The database ${path} is damaged or not a database; it was left untouched. Restore a backup with: npm run restore -- FILE`;
    case "newer-schema":
      return `The database ${path} was written by a newer version of this program; it was left untouched. Update the program.`;
    case "unwritable":
      return `The database ${path} cannot be written to: give this user write permission to the file and its folder.`;
    case "unreadable":
      return `The database ${path} cannot be read: give this user permission for the file and its folder.`;
    case "folder":
      return `${path} is a folder, where the file of a database is expected: name a file.`;
    case "busy":
      return `The database ${path} is held by another program (nothing was changed): close that program, or let it finish, and try again.`;
    case "full":
      return `The disk that holds the database ${path} is full: free some space and start again.`;
    case "displaced":
      return `The database ${path} was removed, moved or replaced while the program runs: nothing more is saved. Put the same file back; or stop the program, put the copy that its log names in the place (npm run restore -- FILE), and start again.`;
    case "unreachable":
      return `The database server ${path} cannot be used (${innermost(cause)}): check that it runs and that DATABASE_URL is right.`;
    case "crowded":
      return `The database server ${path} has no connection to spare or is held up: close what holds its connections or locks, or let it have more of them (max_connections).`;
    case "not-migrated":
      if (errorCodes(cause).includes(NOT_ALLOWED))
        return `The user of DATABASE_URL may not make tables in ${path} (${innermost(cause)}): let it own the database. Nothing was changed.`;
      return `The tables of the database ${path} could not be brought up to date (${innermost(cause)}); nothing was changed, and the version before can go on serving.`;
    case "wrong-encoding":
      return `The database ${path} is not kept in UTF-8 and would not hold every character: make one with createdb -T template0 -E UTF8. Nothing was changed.`;
    case "wrong-address":
      return `DATABASE_URL is not an address this program knows: use ${ADDRESS_FORM}, or leave it unset for a file.`;
    case "wrong-setting":
      return `DATABASE_URL says ${path.slice(path.lastIndexOf("?") + 1)}, which must be a whole number above 0.`;
    case "half-moved":
      return `The database ${path} holds only a part of what is being moved into it: call npm run db:move again with the same words, until it has ended well.`;
    case "not-ours":
      return `The database ${path} was not made by this program.`;
  }
}

/** What the database itself said. */
function innermost(error: unknown): string {
  if (!(error instanceof Error)) return "for no reason that was told";
  if (error.cause instanceof Error) return innermost(error.cause);
  // Of a name with several addresses each was tried.
  return error instanceof AggregateError && error.errors.length > 0 ? innermost(error.errors[0]) : error.message;
}
