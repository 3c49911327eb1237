/** Two to thirty-two letters a–z, digits, Chinese characters, dots, hyphens and underscores. */
const USER_NAME = /^[a-z0-9._\-\u3400-\u9fff\u{20000}-\u{323af}]{2,32}$/u;

/** The form in which a user name is stored and looked up: full width and capitals do not make another name. */
export function normaliseUserName(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

export function isUserName(normalised: string): boolean {
  return USER_NAME.test(normalised);
}
