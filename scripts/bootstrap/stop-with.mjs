/** A failure whose message is the whole story: shown without a stack. */
export class Stop extends Error {
  /**
   * @param {string} sentence
   * @param {string} [detail] the end of what the failing program wrote
   */
  constructor(sentence, detail = "") {
    super(sentence);
    this.detail = detail;
  }
}

/** @param {string} line */
export const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Runs a script's main function; a Stop becomes its sentence and exit code 1.
 * @param {() => Promise<void>} script
 */
export async function runScript(script) {
  try {
    await script();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.detail) say(error.detail);
    say(error.message);
    process.exitCode = 1;
  }
}

/**
 * The last lines of a program's output.
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 30) {
  return output.trimEnd().split("\n").slice(-lines).join("\n");
}
