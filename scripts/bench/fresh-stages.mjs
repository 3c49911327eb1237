/** @typedef {{ name: string, ms: number }} Stage */

/** npm's name for the time of a package's own script. */
const SCRIPT = /^build:run:(preinstall|install|postinstall):/;

/**
 * Where the time went, by what the start said of itself; the last one is the whole. What compiles is also part of the install.
 * @param {{ said: string, timers: Record<string, number>, clone: number, total: number }} told
 * @returns {Stage[]}
 */
export function stagesOf({ said, timers, clone, total }) {
  const install = secondsSaid(said, /^Installed in ([\d.]+) s\.$/m);
  const build = secondsSaid(said, /^Built in ([\d.]+) s\.$/m);
  const tables = secondsSaid(said, /^Opened the database in ([\d.]+) s\.$/m);
  const seed = secondsSaid(said, /^Filled it in ([\d.]+) s\.$/m);
  const compiled = Object.entries(timers).filter(([name]) => SCRIPT.test(name));
  const packages = compiled.map(([name]) => name.replace(SCRIPT, "").replace("node_modules/", ""));
  return [
    { name: "clone", ms: clone },
    { name: "install", ms: install },
    ...(compiled.length === 0
      ? []
      : [{ name: `of it compiling ${packages.join(", ")}`, ms: compiled.reduce((sum, [, ms]) => sum + ms, 0) }]),
    { name: "build", ms: build },
    { name: "tables", ms: tables },
    { name: "seed", ms: seed },
    { name: "loading, serving, the first page", ms: total - clone - install - build - tables - seed },
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
