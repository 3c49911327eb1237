// Runs the npm of the path, for parts that are started as Node scripts outside of npm.
import { spawnSync } from "node:child_process";

const windows = process.platform === "win32";
const { status } = spawnSync(windows ? "npm.cmd" : "npm", process.argv.slice(2), { stdio: "inherit", shell: windows });
process.exitCode = status ?? 1;
