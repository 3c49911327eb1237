import { expireResetCodesOf } from "@db/queries/codes/find-codes";
import { listClassMembers } from "@db/queries/classes/members";
import { insertResetCodes } from "@db/queries/classes/roster";
import { inTaughtClass, type ClassRefusal, type InClass } from "../in-taught-class.server";
import { drawActivation, type ActivationSlip } from "./draw-activation.server";

/** New codes for the members whose account has never had a password, for slips that were lost or have run out. Older codes end. */
export async function issueActivationCodes(
  scene: InClass,
): Promise<{ ok: true; slips: ActivationSlip[] } | ClassRefusal> {
  const { classId, now } = scene;
  return inTaughtClass(scene, {}, async ({ by, record }, tx) => {
    const waiting = (await listClassMembers({ classId }, tx)).filter(({ activated, closed }) => !activated && !closed);
    const activations = waiting.map(({ personId, name, userName }) =>
      drawActivation({ personId, name, userName: userName ?? "", issuedBy: by, now }),
    );
    for (const { slip } of activations) await expireResetCodesOf({ personId: slip.personId, now }, tx);
    await insertResetCodes(
      activations.map(({ row }) => row),
      tx,
    );
    await record("class.codes-issued", { people: waiting.map(({ personId }) => personId) });
    return { ok: true as const, slips: activations.map(({ slip }) => slip) };
  });
}
