import { getSchool } from "@db/queries/operations/school";
import { z } from "zod";
import { RELEASE_PARTS } from "~/domain/assignments/release";
import { DEFAULT_TIME_ZONE } from "~/i18n/format/format";
import { fromLocalField } from "~/i18n/format/zoned-time";
import type { AccountViewer } from "~/server/auth.server";
import { grantException } from "~/services/assignments/grant-exception.server";
import { nudge } from "~/services/assignments/nudge.server";
import { releaseParts } from "~/services/assignments/release-parts.server";
import { reopenAssignment } from "~/services/assignments/reopen-assignment.server";
import { voidSitting } from "~/services/assignments/void-sitting.server";
import { withdrawAssignment } from "~/services/assignments/withdraw-assignment.server";
import { loadShownIds, readFilter } from "./load-board.server";

const time = z.string().default("");
const number = z
  .string()
  .trim()
  .default("")
  .transform((field) => (field === "" ? null : Number(field)));
const reason = z.string().default("");

const schema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.enum(["release-score", "release-points", "release-reference"]),
    /** How many unmarked answers the tutor was told of and releases all the same. */
    unmarked: z.coerce.number().int().min(0).default(0),
  }),
  z.object({ intent: z.literal("nudge") }),
  z.object({
    intent: z.literal("exception"),
    personId: z.string(),
    opensAt: time,
    dueAt: time,
    limitMinutes: number,
    maxAttempts: number,
    reason,
  }),
  z.object({ intent: z.literal("void"), sittingId: z.string(), reason }),
  z.object({ intent: z.literal("withdraw"), reason }),
  z.object({ intent: z.literal("reopen"), dueAt: time }),
]);
type Asked = z.infer<typeof schema>;

/** What a form of the board may be refused for; each has its sentence. */
export type BoardRefusal =
  "reason" | "nothing-chosen" | "due" | "limit" | "attempts" | "opens-missing" | "in-rounds" | "other";

/** What became of a form: the sentence to show, how many it was for, and which form was refused. */
export type BoardAnswer =
  | {
      done: "released" | "nudged" | "exceptionSaved" | "voidDone" | "withdrawDone" | "reopened";
      count: number;
      refused: null;
      of: null;
    }
  | { done: null; count: 0; refused: BoardRefusal; of: Asked["intent"] }
  | ({ done: null; refused: "unmarked" } & Unmarked);

/** A release that waits for the tutor's word: so many answers of those chosen have nobody's marks but the engine's. */
export type Unmarked = {
  count: number;
  of: "release-score" | "release-points" | "release-reference";
  personIds: string[];
};

type Scene = { assignmentId: string; by: AccountViewer; now: number };

/** Carries out what a form of the board asks. */
export async function act(form: FormData, scene: Scene): Promise<BoardAnswer | "not-found"> {
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new Response("The form asks for nothing this page does.", { status: 400 });
  const asked = parsed.data;
  const personIds = await chosenIn(form, scene);
  const result = await carryOut(asked, personIds, scene);
  if (typeof result === "object" && "of" in result) return { ...result, done: null, refused: "unmarked" };
  if (typeof result === "object") return { ...result, refused: null, of: null };
  return result === "not-found" ? result : { done: null, count: 0, refused: result, of: asked.intent };
}

/** Those whose boxes are ticked or, with that one ticked, everybody whom the board shows on all its pages. */
async function chosenIn(form: FormData, { assignmentId, by: viewer, now }: Scene): Promise<string[]> {
  const everybody = form.get("everybody");
  if (everybody !== null) return loadShownIds({ assignmentId, viewer, filter: readFilter(everybody), now });
  return form.getAll("personIds").filter((one): one is string => typeof one === "string");
}

type Done = { done: NonNullable<BoardAnswer["done"]>; count: number };

async function carryOut(
  asked: Asked,
  personIds: string[],
  scene: Scene,
): Promise<Done | Unmarked | BoardRefusal | "not-found"> {
  switch (asked.intent) {
    case "exception":
      return except(asked, scene);
    case "void": {
      const voided = await voidSitting({ ...scene, sittingId: asked.sittingId, reason: asked.reason });
      return voided.ok ? { done: "voidDone", count: 1 } : voided.reason;
    }
    case "withdraw": {
      const withdrawn = await withdrawAssignment({ ...scene, reason: asked.reason });
      return withdrawn.ok ? { done: "withdrawDone", count: 1 } : known(withdrawn.reason);
    }
    case "reopen": {
      const dueAt = asked.dueAt === "" ? null : fromLocalField(asked.dueAt, await schoolZone());
      if (asked.dueAt !== "" && dueAt === null) return "due";
      const reopened = await reopenAssignment({ ...scene, ...(dueAt === null ? {} : { dueAt }) });
      return reopened.ok ? { done: "reopened", count: 1 } : known(reopened.reason);
    }
    case "nudge": {
      if (personIds.length === 0) return "nothing-chosen";
      const nudged = await nudge({ ...scene, personIds });
      return nudged.ok ? { done: "nudged", count: nudged.nudged } : known(nudged.reason);
    }
    default: {
      if (personIds.length === 0) return "nothing-chosen";
      const parts = RELEASE_PARTS.filter((part) => asked.intent === `release-${part}`);
      const released = await releaseParts({ ...scene, personIds, parts, unmarkedAtMost: asked.unmarked });
      if (!released.ok && released.reason === "unmarked") {
        return { of: asked.intent, count: released.unmarked, personIds };
      }
      return released.ok ? { done: "released", count: released.released } : known(released.reason);
    }
  }
}

async function except(asked: Extract<Asked, { intent: "exception" }>, scene: Scene) {
  const { personId, limitMinutes, maxAttempts, reason: why } = asked;
  const zone = await schoolZone();
  const [opensAt, dueAt] = [asked.opensAt, asked.dueAt].map((field) =>
    field === "" ? null : fromLocalField(field, zone),
  );
  if (asked.opensAt !== "" && opensAt === null) return "opens-missing" as const;
  if (asked.dueAt !== "" && dueAt === null) return "due" as const;
  const terms = { opensAt: opensAt ?? null, dueAt: dueAt ?? null, limitMinutes, maxAttempts };
  const granted = await grantException({ ...scene, personId, ...terms, reason: why });
  return granted.ok ? ({ done: "exceptionSaved", count: 1 } as const) : granted.reason;
}

/** What has no sentence of its own says that nothing was done. */
function known(
  code: "not-found" | "reason" | "due" | "in-rounds" | "withdrawn" | "open" | "nothing",
): BoardRefusal | "not-found" {
  return code === "withdrawn" || code === "open" || code === "nothing" ? "other" : code;
}

async function schoolZone(): Promise<string> {
  return (await getSchool())?.timeZone ?? DEFAULT_TIME_ZONE;
}
