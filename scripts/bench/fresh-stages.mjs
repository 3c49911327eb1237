/** @typedef {{ name: string, ms: number }} Stage */

/**
 * Where the time went, by what the start said of itself; the last one is the whole.
 * @param {{ said: string, clone: number, total: number }} told
 * @returns {Stage[]}
 */
export function stagesOf({ said, clone, total }) {
  const install = secondsSaid(said, /^Installed in ([\d.]+) s\.$/m);
  const compile = secondsSaid(said, /^Compiled in ([\d.]+) s\.$/m);
  const build = secondsSaid(said, /^Built in ([\d.]+) s\.$/m);
  const tables = secondsSaid(said, /^Opened the database in ([\d.]+) s\.$/m);
  const seed = secondsSaid(said, /^Filled it in ([\d.]+) s\.$/m);
  return [
    { name: "clone", ms: clone },
    { name: "install", ms: install },
    { name: "compile the database's binding", ms: compile },
    { name: "build", ms: build },
    { name: "tables", ms: tables },
    { name: "seed", ms: seed },
    { name: "loading, serving, the first page", ms: total - clone - install - compile - build - tables - seed },
    { name: "the whole", ms: total },
  ];
}

/**
 * @param {string} said
 * @param {RegExp} line
 */
function secondsSaid(said, line) {
  const [, seconds] = line.exec(said) ?? [];
  if (seconds === undefined) throw new Error(`the start did not say ${line}:\n${said}`);
  return Number(seconds) * 1_000;
}
