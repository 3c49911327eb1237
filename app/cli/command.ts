/** Exit codes of every command: 0 done, 1 input refused (one sentence on stderr), 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What a command may touch of the outside world; tests hand in their own. */
export type CommandIo = {
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  /** A file's bytes; throws when it cannot be read. */
  readFile(path: string): Promise<Uint8Array>;
  /** A file, or standard input for `-`, piece by piece: for inputs of any length. Without it they are read whole. */
  chunks?(path: string): AsyncIterable<Uint8Array>;
  /** Resolves when what was written so far has been taken: keeps a long result from piling up in memory. */
  flushed?(): Promise<void>;
  /** The result. Nothing else goes to standard output. */
  out(text: string): void;
  /** Progress and refusals. */
  err(text: string): void;
};

/** One command of `npm run -s NAME -- …`: gets the words after its name. */
export type Command = (words: string[], io: CommandIo) => Promise<ExitCode>;
