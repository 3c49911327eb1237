export type UnusableCode =
  | "corrupt"
  | "unwritable"
  | "unreadable"
  | "folder"
  | "busy"
  | "full"
  | "displaced"
  | "newer-schema"
  | "unreachable"
  | "crowded"
  | "not-migrated"
  | "wrong-encoding"
  | "wrong-address"
  | "wrong-setting"
  | "not-ours"
  | "half-moved";

/** The database cannot be used as it stands. Nothing was changed; `path` is the file, or the server without its password. */
export class DatabaseUnusable extends Error {
  constructor(
    readonly code: UnusableCode,
    readonly path: string,
    options?: ErrorOptions,
  ) {
    super(`database ${path}: ${code}`, options);
    this.name = "DatabaseUnusable";
  }
}
