import { changeClass } from "@db/queries/classes/classes";
import { givenName } from "~/domain/classes/given-name";
import { inTaughtClass, type ClassRefusal, type InClass } from "./in-taught-class.server";

type Renamed = { ok: true } | { ok: false; reason: "name-invalid" } | ClassRefusal;

/** Gives the class another name; its head's to do. */
export async function renameClass({ name: typed, ...scene }: InClass & { name: string }): Promise<Renamed> {
  const name = givenName(typed);
  if (name === null) return { ok: false, reason: "name-invalid" };
  return inTaughtClass(scene, { headOnly: true }, async ({ record }, tx) => {
    await changeClass({ classId: scene.classId, name }, tx);
    await record("class.renamed");
    return { ok: true as const };
  });
}
