import { z } from "zod";
import { extendTime } from "~/services/sittings/extra-time/extend-time.server";
import { grantAccommodation } from "~/services/sittings/extra-time/grant-accommodation.server";
import { revokeAccommodation } from "~/services/sittings/extra-time/revoke-accommodation.server";

const wholeNumber = z.coerce.number().int().catch(0);

const schema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("extend"), attemptId: z.string(), minutes: wholeNumber, reason: z.string() }),
  z.object({
    intent: z.literal("grant"),
    userName: z.string().trim(),
    amount: wholeNumber,
    unit: z.enum(["minutes", "percent"]),
    reason: z.string(),
  }),
  z.object({ intent: z.literal("revoke"), accommodationId: z.string() }),
]);

export type TimeForm = z.infer<typeof schema>;

/** What became of a form of the page; `of` names the row whose form was refused. */
export type TimeAnswer = {
  done: "granted" | "registered" | "revoked" | null;
  refused: Refused | null;
  of: string | null;
};

/** A form's answer as the page shows it: with what was typed, where it was refused. */
export type ShownAnswer = TimeAnswer & { typed: Partial<Record<string, string>> | null };

/** The words of a form, by field. */
export function typedIn(form: FormData): Partial<Record<string, string>> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

type Refused =
  | Extract<Awaited<ReturnType<typeof extendTime>>, { ok: false }>["reason"]
  | Extract<Awaited<ReturnType<typeof grantAccommodation>>, { ok: false }>["reason"]
  | "gone";

export function readTimeForm(form: FormData): TimeForm | null {
  const parsed = schema.safeParse(Object.fromEntries(form));
  return parsed.success ? parsed.data : null;
}

/** Carries out what a form of the page asks. */
export async function changeTime(form: TimeForm, { by, now }: { by: string; now: number }): Promise<TimeAnswer> {
  const refuse = (refused: Refused, of: string) => ({ done: null, refused, of });
  const done = (what: TimeAnswer["done"]) => ({ done: what, refused: null, of: null });
  switch (form.intent) {
    case "extend": {
      const { attemptId, minutes, reason } = form;
      const extended = await extendTime({ attemptId, minutes, reason, by, now });
      return extended.ok ? done("granted") : refuse(extended.reason, attemptId);
    }
    case "grant": {
      const { userName, amount, unit, reason } = form;
      const amounts = { minutes: unit === "minutes" ? amount : null, percent: unit === "percent" ? amount : null };
      const granted = await grantAccommodation({ userName, ...amounts, reason, by, now });
      return granted.ok ? done("registered") : refuse(granted.reason, "grant");
    }
    case "revoke": {
      const { accommodationId } = form;
      const revoked = await revokeAccommodation({ accommodationId, by, now });
      return revoked ? done("revoked") : refuse("gone", accommodationId);
    }
  }
}
