import type { DatabaseUnusable } from "./database-unusable";

/** What is wrong with the database and what to do, as one sentence for a terminal. */
export function unusableSentence({ code, path }: DatabaseUnusable): string {
  switch (code) {
    case "corrupt":
      return `The database ${path} is damaged or not a database; it was left untouched. Restore a backup with: npm run restore -- FILE`;
    case "newer-schema":
      return `The database ${path} was written by a newer version of this program; it was left untouched. Update the program.`;
    case "unwritable":
      return `The database ${path} cannot be written to: give this user write permission to the file and its folder.`;
    case "busy":
      return `The database ${path} is held by another program; close that one and start again.`;
    case "full":
      return `The disk that holds the database ${path} is full: free some space and start again.`;
    case "displaced":
      return `The database ${path} was removed, moved or replaced while the program runs: nothing more is saved. Put the same file back; or stop the program, put the copy that its log names in the place (npm run restore -- FILE), and start again.`;
    case "unreachable":
      return `The database server ${path} does not answer: check that it runs and that DATABASE_URL is right.`;
    case "wrong-address":
      return `DATABASE_URL is not an address this program knows: use postgres://… or leave it unset for a file.`;
    case "half-moved":
      return `The database ${path} holds only a part of what is being moved into it: call npm run db:move again with the same words, until it has ended well.`;
    case "not-ours":
      return `The database ${path} was not made by this program.`;
  }
}
