import { resetPassword } from "./reset-password.server";
import { signIn } from "./sign-in.server";
import type { Visit } from "./visit";

type ActivateAccount = Visit & { userName: string; code: string; password: string };

type Activated =
  | Extract<Awaited<ReturnType<typeof signIn>>, { ok: true }>
  | Extract<Awaited<ReturnType<typeof resetPassword>>, { ok: false }>
  | { ok: false; reason: "bad-credentials" | "disabled" };

/** The first password of an account that a roster made, set with the code of its slip, and straight in with it. */
export async function activateAccount(input: ActivateAccount): Promise<Activated> {
  const set = await resetPassword(input);
  if (!set.ok) return set;
  return signIn(input);
}
