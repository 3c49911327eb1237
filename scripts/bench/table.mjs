/** @typedef {{ what: string, measured: string, goal: string, met: boolean | null }} Figure `met` is null where nothing is asked. */
/** @typedef {{ name: string, alone: string, figures: Figure[], seconds: number, failed: string | null }} PartEnd */

/**
 * The one table of all parts; a part that failed stands in it with what it had measured by then.
 * @param {PartEnd[]} ends
 * @param {string} machine
 */
export function tableOf(ends, machine) {
  const rows = ends.flatMap(({ name, alone, figures, failed }) => [
    ...figures.map(({ what, measured, goal, met }) => row([what, measured, goal, verdict(met), `\`${alone}\``])),
    ...(failed === null ? [] : [row([name, failed, "", "**failed**", `\`${alone}\``])]),
  ]);
  const seconds = ends.reduce((sum, end) => sum + end.seconds, 0);
  const untold = ends.filter(({ figures, failed }) => figures.length === 0 && failed === null).map(({ name }) => name);
  return [
    `${machine}; ${(seconds / 60).toFixed(0)} minutes.`,
    "",
    row(["what", "measured", "goal", "", "alone"]),
    row(["---", "---", "---", "---", "---"]),
    ...rows,
    ...(untold.length === 0 ? [] : ["", `No goals are set for ${untold.join(", ")}: their figures stand above.`]),
    "",
  ].join("\n");
}

/** @param {readonly string[]} cells */
const row = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

/** @param {boolean | null} met */
const verdict = (met) => (met === null ? "" : met ? "met" : "**not met**");
