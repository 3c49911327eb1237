import type { Submission } from "@conform-to/react";
import { data } from "@remix-run/node";

/** Never sent back: everything else that was typed is kept. */
const SECRET_FIELDS = ["password", "currentPassword", "ownPassword"];

const BAD_INPUT = 400;
const TOO_MANY = 429;

type Reason = { reason: string; minutes?: number };

/**
 * The answer to a form that cannot be accepted, with what was typed. Without a refusal it is the schema's; a refusal of
 * the service stands at the named field or over the form. Its code is a key of the catalogue `account.error`.
 */
export function refuseForm<T>(submission: Submission<T>, refusal?: Reason, field?: string) {
  if (!refusal) return data(submission.reply({ hideFields: SECRET_FIELDS }), BAD_INPUT);
  const code = refusal.minutes === undefined ? refusal.reason : `${refusal.reason}:${refusal.minutes}`;
  const reply = submission.reply({
    hideFields: SECRET_FIELDS,
    ...(field === undefined ? { formErrors: [code] } : { fieldErrors: { [field]: [code] } }),
  });
  return data(reply, refusal.minutes === undefined ? BAD_INPUT : TOO_MANY);
}
