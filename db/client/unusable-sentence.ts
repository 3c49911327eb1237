import type { DatabaseUnusable } from "./errors";

/** What is wrong with the database and what to do, as one sentence for a terminal. */
export function unusableSentence({ code, where }: DatabaseUnusable): string {
  switch (code) {
    case "corrupt":
      return `The database ${where} is damaged or not a database; it was left untouched. Restore a backup with: npm run restore -- FILE`;
    case "newer-schema":
      return `The database ${where} was written by a newer version of this program; it was left untouched. Update the program.`;
    case "unwritable":
      return `The database ${where} cannot be written to: give this user write permission to the file and its folder.`;
    case "busy":
      return `The database ${where} is held by another program; close that one and start again.`;
    case "full":
      return `The disk that holds the database ${where} is full: free some space and start again.`;
    case "unreachable":
      return `The database server ${where} does not answer: check that it runs and that DATABASE_URL is right.`;
    case "wrong-address":
      return `DATABASE_URL is not an address this program knows: use postgres://… or leave it unset for a file.`;
  }
}
