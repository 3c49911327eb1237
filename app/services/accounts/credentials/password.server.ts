import { hash, verify } from "@node-rs/argon2";

/** OWASP's choice for argon2id (the library's default kind): 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Takes tens of milliseconds: never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

let nobodys: Promise<string> | undefined;

/**
 * Whether the password is the one behind the hash. Without a hash (unknown name, nobody who may sign in) the same work
 * is done and the answer is no, so that the time taken does not tell which names exist.
 */
export async function passwordMatches(password: string, passwordHash: string | null): Promise<boolean> {
  nobodys ??= hashPassword("no account has this hash");
  const matches = await verify(passwordHash ?? (await nobodys), password);
  return passwordHash !== null && matches;
}
