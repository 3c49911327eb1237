import { archiveClass } from "~/services/classes/archive-class.server";
import { createGroup } from "~/services/classes/groups/create-group.server";
import { moveToGroup } from "~/services/classes/groups/move-to-group.server";
import { renameGroup } from "~/services/classes/groups/rename-group.server";
import type { ClassRefusal, InClass } from "~/services/classes/in-taught-class.server";
import { readmitMember } from "~/services/classes/members/readmit-member.server";
import { removeMember } from "~/services/classes/members/remove-member.server";
import { renameClass } from "~/services/classes/rename-class.server";
import { switchJoinCode } from "~/services/classes/switch-join-code.server";
import { addTutor } from "~/services/classes/tutors/add-tutor.server";
import { handOverHead } from "~/services/classes/tutors/hand-over-head.server";
import { removeTutor } from "~/services/classes/tutors/remove-tutor.server";
import { unarchiveClass } from "~/services/classes/unarchive-class.server";

type Fields = { text: (name: string) => string; all: (name: string) => string[] };
type Outcome = { ok: true } | { ok: false; reason: string };

/** What each form of the page asks for, by the notice that says it is done. */
const DEEDS = {
  renamed: (scene, form) => renameClass({ ...scene, name: form.text("name") }),
  "code-new": (scene) => switchJoinCode({ ...scene, to: "new" }),
  "code-off": (scene) => switchJoinCode({ ...scene, to: "off" }),
  archived: (scene) => archiveClass(scene),
  unarchived: (scene) => unarchiveClass(scene),
  "tutor-added": (scene, form) => addTutor({ ...scene, userName: form.text("userName") }),
  "tutor-removed": (scene, form) => removeTutor({ ...scene, personId: form.text("personId") }),
  "handed-over": (scene, form) => handOverHead({ ...scene, personId: form.text("personId") }),
  "group-created": (scene, form) => createGroup({ ...scene, name: form.text("name") }),
  "group-renamed": (scene, form) => renameGroup({ ...scene, groupId: form.text("groupId"), name: form.text("name") }),
  moved: moveChosen,
  "member-removed": (scene, form) => removeMember({ ...scene, personId: form.text("personId") }),
  readmitted: (scene, form) => readmitMember({ ...scene, personId: form.text("personId") }),
} as const satisfies Record<string, (scene: InClass, form: Fields) => Promise<Outcome>>;

export type Deed = keyof typeof DEEDS;
export type DeedRefusal = Extract<Awaited<ReturnType<(typeof DEEDS)[Deed]>>, { ok: false }>["reason"];

export function isDeed(value: unknown): value is Deed {
  return typeof value === "string" && Object.hasOwn(DEEDS, value);
}

/** Carries out what one of the page's forms asks for; null for a form this page does not have. */
export async function changeClass(
  form: FormData,
  scene: InClass,
): Promise<{ deed: Deed; refused: DeedRefusal | null } | null> {
  const deed = form.get("intent");
  if (!isDeed(deed)) return null;
  const strings = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  const result = await DEEDS[deed](scene, { text: (name) => strings(name)[0] ?? "", all: strings });
  return { deed, refused: result.ok ? null : result.reason };
}

type Moved = { ok: true } | { ok: false; reason: "nobody" } | ClassRefusal;

async function moveChosen(scene: InClass, form: Fields): Promise<Moved> {
  const personIds = form.all("chosen");
  if (personIds.length === 0) return { ok: false, reason: "nobody" };
  return moveToGroup({ ...scene, personIds, groupId: form.text("groupId") || null });
}
