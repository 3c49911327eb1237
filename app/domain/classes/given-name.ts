import { cleanCell } from "./clean-cell";

/** The longest name of a class or group, in UTF-16 units. */
export const GIVEN_NAME_MAX = 40;

/** The name of a class or group as it is kept: one line, no outer or doubled blanks. Null when nothing is left or it is too long. */
export function givenName(typed: string): string | null {
  const name = cleanCell(typed);
  return name === "" || name.length > GIVEN_NAME_MAX ? null : name;
}
