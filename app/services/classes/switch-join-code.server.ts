import { randomInt } from "node:crypto";
import { changeClass } from "@db/queries/classes/classes";
import { drawJoinCode } from "~/domain/classes/join-code";
import { inTaughtClass, type ClassRefusal, type InClass } from "./in-taught-class.server";

type SwitchJoinCode = InClass & {
  /** Off: nobody joins by code until there is a new one. */
  to: "new" | "off";
  pick?: (below: number) => number;
};

/** Draws another join code, so that the one before is worth nothing any more, or switches joining by code off. */
export async function switchJoinCode({
  to,
  pick = randomInt,
  ...scene
}: SwitchJoinCode): Promise<{ ok: true } | ClassRefusal> {
  const joinCode = to === "new" ? drawJoinCode(pick) : null;
  return inTaughtClass(scene, {}, async ({ record }, tx) => {
    await changeClass({ classId: scene.classId, joinCode }, tx);
    await record("class.code-switched", { to });
    return { ok: true as const };
  });
}
