import type { NewResetCode } from "@db/schema/rows";
import { newId } from "@db/client/new-id";
import { drawOneTimeCode, hashOneTimeCode } from "~/services/accounts/credentials/one-time-code.server";

/** Slips are cut, handed out and found again: a month, where a forgotten password is mended within a day. */
export const ACTIVATION_CODE_LASTS_MS = 30 * 24 * 60 * 60 * 1000;

/** What is printed for somebody who has not signed in yet. The code is readable this once. */
export type ActivationSlip = { personId: string; name: string; userName: string; code: string; expiresAt: number };

type Activation = { personId: string; name: string; userName: string; issuedBy: string; now: number };

/** A one-time code with which somebody sets their first password, and the row that knows its hash. */
export function drawActivation({ personId, name, userName, issuedBy, now }: Activation): {
  slip: ActivationSlip;
  row: NewResetCode;
} {
  const code = drawOneTimeCode();
  const expiresAt = now + ACTIVATION_CODE_LASTS_MS;
  const row = { id: newId(), codeHash: hashOneTimeCode(code), personId, issuedBy, createdAt: now, expiresAt };
  return { slip: { personId, name, userName, code, expiresAt }, row };
}
