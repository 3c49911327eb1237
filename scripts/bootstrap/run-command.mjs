import { spawn } from "node:child_process";
import { constants } from "node:os";

/** @typedef {{ code: number, output: string, timedOut: boolean, seconds: number }} CommandResult */

const FORWARDED = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
const POSIX = process.platform !== "win32";

/**
 * Runs a program to its end and keeps what it wrote. A signal to us ends it, and then us.
 * @param {string[]} command
 * @param {{ cwd: string, env?: Record<string, string | undefined>, limitSeconds?: number }} options
 * @returns {Promise<CommandResult>}
 */
export function runCommand([program = "", ...words], { cwd, env = {}, limitSeconds }) {
  const began = performance.now();
  const child = spawn(program, words, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    shell: !POSIX && program.endsWith(".cmd"),
    detached: POSIX, // its own process group, so that what it started ends with it
  });
  let output = "";
  let timedOut = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (/** @type {string} */ text) => (output += text));
  }
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    try {
      if (POSIX && child.pid !== undefined) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // it has ended by itself
    }
  };
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    end(signal);
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  const timer = limitSeconds
    ? setTimeout(() => {
        timedOut = true;
        end("SIGKILL");
      }, limitSeconds * 1000)
    : undefined;

  return new Promise((resolve) => {
    /** @param {number} code */
    const done = (code) => {
      clearTimeout(timer);
      for (const signal of FORWARDED) process.off(signal, forward);
      resolve({ code, output, timedOut, seconds: (performance.now() - began) / 1000 });
    };
    child.on("error", (error) => {
      output += `${error.message}\n`;
      done(127);
    });
    child.on("close", (code) => done(code ?? 1));
  });
}
