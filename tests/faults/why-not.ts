import { execFileSync } from "node:child_process";

/** Why a program does not do what a fault needs here, or null where it does. */
export function whyNot(program: string, args: string[]): string | null {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return null;
  } catch {
    return `${program} ${args[0] ?? ""} is refused on this system`;
  }
}
