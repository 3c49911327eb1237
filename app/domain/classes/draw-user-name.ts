const PREFIX = "xy";
const DIGITS = 8;

/** A user name for somebody whose roster gives none: xy (学员) and eight digits, none of `taken`. `pick(n)`: 0 … n − 1. */
export function drawUserName(taken: ReadonlySet<string>, pick: (below: number) => number): string {
  for (;;) {
    let name = PREFIX;
    for (let digit = 0; digit < DIGITS; digit += 1) name += `${pick(10)}`;
    if (!taken.has(name)) return name;
  }
}
