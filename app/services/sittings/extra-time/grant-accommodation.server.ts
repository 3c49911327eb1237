import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { getPersonByUserName } from "@db/queries/people/people";
import { insertAccommodation } from "@db/queries/sittings/accommodations";
import { recordAudit } from "~/services/audit/record-audit.server";
import { MAX_EXTRA_MINUTES, MAX_REASON_CHARACTERS } from "./extend-time.server";

const MAX_PERCENT = 100;

/** Either `minutes` or `percent` is set. */
type GrantAccommodation = {
  userName: string;
  minutes: number | null;
  percent: number | null;
  reason: string;
  by: string;
  now: number;
};

export type AccommodationGranted =
  { ok: true; accommodationId: string } | { ok: false; reason: "no-such-person" | "amount" | "reason-missing" };

/** Gives a person extra time by right in every timed sitting begun from now on, until it is taken back. */
export async function grantAccommodation(asked: GrantAccommodation): Promise<AccommodationGranted> {
  const { userName, minutes, percent, by, now } = asked;
  const reason = asked.reason.trim();
  if (!isAmount(minutes, percent)) return { ok: false, reason: "amount" };
  if (reason === "" || reason.length > MAX_REASON_CHARACTERS) return { ok: false, reason: "reason-missing" };
  return database().tx(async (tx): Promise<AccommodationGranted> => {
    const person = await getPersonByUserName({ userName }, tx);
    if (person?.role !== "candidate") return { ok: false, reason: "no-such-person" };
    const id = newId();
    const row = { id, personId: person.id, minutes, percent, reason, grantedBy: by, createdAt: now };
    await insertAccommodation(row, tx);
    const subject = { subjectKind: "person", subjectId: person.id, details: { minutes, percent } };
    await recordAudit({ action: "accommodation.granted", at: now, actorId: by, ...subject }, tx);
    return { ok: true, accommodationId: id };
  });
}

function isAmount(minutes: number | null, percent: number | null): boolean {
  if ((minutes === null) === (percent === null)) return false;
  const [amount, most] = minutes === null ? [percent ?? 0, MAX_PERCENT] : [minutes, MAX_EXTRA_MINUTES];
  return Number.isInteger(amount) && amount >= 1 && amount <= most;
}
