import { database } from "@db/client/database";
import { insertDrill } from "@db/queries/content/drills";
import { getPack } from "@db/queries/content/packs";
import { getPublishedQuestion } from "@db/queries/content/question-versions";
import { listPacks } from "@db/queries/content/packs";
import { duplicateQuestion } from "~/services/content/by-hand/duplicate-question.server";
import { reserveQuestion } from "~/services/content/by-hand/reserve-question.server";
import { restoreQuestion } from "~/services/content/by-hand/restore-question.server";
import { retireQuestion } from "~/services/content/by-hand/retire-question.server";
import { writeQuestion } from "~/services/content/by-hand/write-question.server";
import { editPack } from "~/services/content/edit-pack.server";
import { importPack } from "~/services/content/import-pack.server";
import { discardImport } from "~/services/content/imports/discard-import.server";
import { stageImport } from "~/services/content/imports/stage-import.server";
import { publishQuestion } from "~/services/content/publish-question.server";
import { publishDrill } from "~/services/drills/publish-drill.server";
import { withdrawDrill } from "~/services/drills/withdraw-drill.server";
import { exportBundle } from "~/services/exports/bundle/export-bundle.server";
import { importBundle } from "~/services/exports/bundle/import-bundle.server";
import { setEntryStatus } from "~/services/library/set-entry-status.server";
import { copySet } from "~/services/sittings/desk/copy-set.server";
import { reserveSet } from "~/services/sittings/desk/reserve-set.server";
import { retireSet } from "~/services/sittings/desk/retire-set.server";
import { saveSet } from "~/services/sittings/desk/save-set.server";
import { workingSet } from "~/services/sittings/desk/working-set.server";
import { writeSet } from "~/services/sittings/desk/write-set.server";
import { publishSet } from "~/services/sittings/sets/publish-set.server";
import { NOW } from "../attempts/open-attempt";
import { addQuestion } from "../attempts/questions";
import { attach, openDraftQuestion } from "../factories/draft-question";
import { SAMPLE_DRILLS } from "../factories/drills";
import { openTestSchool } from "../factories/school";
import { done, type ProofsOf } from "./proof";

const act = { by: "tutor", now: NOW };
const desk = { ...act, address: null };
const FILE = [
  ...["---", "format: pack/1", "title: 修桥", "---", "", "# 命题预测", ""],
  ...["## 1. 修桥的意义", "", "请谈谈修桥的意义。", "", "~~~yaml meta", "family: analysis", "~~~", ""],
  ...["# 素材积累", "", "## 讲话稿", "", "### 把桥修好", "", "- 一、提高认识", "- 二、明确任务", ""],
].join("\n");

const imported = () => done(importPack({ text: FILE, origin: "imported", ...act }));

async function entry() {
  await imported();
  const [one] = await database().select().from(database().tables.libraryEntries).limit(1);
  return { entryId: one?.id ?? "", status: one?.status ?? "draft", ...act };
}

/** The library entry of a pack, changed to the one status and then to the other. */
async function bothWays() {
  const { status, ...of } = await entry();
  const other = status === "draft" ? ("published" as const) : ("draft" as const);
  await setEntryStatus({ ...of, status: other });
  await setEntryStatus({ ...of, status });
}

async function drill() {
  const content = SAMPLE_DRILLS["order-heads"];
  const { kind, title, genre } = content;
  const row = {
    kind,
    title,
    genre,
    content,
    hash: "h",
    madeKey: "one",
    line: 3,
    status: "draft" as const,
    inferred: false,
  };
  const { packId } = await imported();
  const { id: drillId } = await database().tx((tx) => insertDrill({ ...row, packId, createdAt: NOW }, tx));
  return { drillId, ...act };
}

const openQuestion = async () => ({ questionId: await addQuestion(), ...act });

async function retired() {
  const of = await openQuestion();
  await done(retireQuestion(of));
  return of;
}

async function reserved() {
  const of = await openQuestion();
  await done(reserveQuestion({ ...of, visibility: "reserved" }));
  return of;
}

const essay = { title: "整治渡口", stem: "请以渡口为题写一篇文章。", family: "essay" as const };
const written = () => writeQuestion({ ...essay, visibility: "bank", ...act });

const ownSet = async () => ({
  setId: await writeSet({ title: "题组", kind: "set", visibility: "bank", ...act }),
  ...act,
});

async function publishedSet() {
  const { setId } = await ownSet();
  const questionId = await addQuestion();
  const versionId = (await getPublishedQuestion({ questionId }))?.version.id ?? "";
  const set = (await workingSet({ setId }))?.set;
  if (!set) throw new Error("the set was written");
  const draft = { ...set.draft, items: [{ questionId, versionId, marks: null }] };
  await done(saveSet({ setId, basis: set.updatedAt, draft, now: NOW + 1 }));
  await done(publishSet({ setId, by: "tutor", now: NOW + 2 }));
  return setId;
}

async function bundle() {
  await imported();
  const packIds = (await listPacks()).map(({ id }) => id);
  return done(exportBundle({ packIds, setIds: [], ...desk }));
}

/** What is to be practised with: packs, questions, drills, library entries, sets, and files of them. */
export const contentProofs: ProofsOf<
  "pack" | "import" | "material" | "question" | "drill" | "library" | "set" | "bundle"
> = {
  "pack.imported": imported,
  "pack.edited": async () => {
    const { packId } = await imported();
    const basedOn = (await getPack({ packId }))?.currentVersionId ?? "";
    await done(editPack({ packId, basedOn, text: `${FILE}- 三、压实责任\n`, ...act }));
  },
  "import.discarded": async () => {
    const bytes = new TextEncoder().encode(
      "一、热点链接\n老街新桥一起修。\n二、命题预测\n1.请谈谈修桥的意义(300字)。\n",
    );
    const staged = await done(stageImport({ bytes, fileName: null, ...act }));
    await done(discardImport({ importId: "importId" in staged ? staged.importId : "", ...act }));
  },
  "material.attached": async () => {
    await openDraftQuestion();
    await done(attach());
  },
  "question.published": async () => publishQuestion({ questionId: await written(), ...act }),
  "question.withdrawn": retired,
  "question.written": written,
  "question.duplicated": async () => duplicateQuestion(await openQuestion()),
  "question.reserved": reserved,
  "question.opened": async () => reserveQuestion({ ...(await reserved()), visibility: "bank" }),
  "question.restored": async () => restoreQuestion(await retired()),
  "drill.published": async () => publishDrill(await drill()),
  "drill.withdrawn": async () => withdrawDrill(await drill()),
  "library.published": bothWays,
  "library.withdrawn": bothWays,
  "set.published": publishedSet,
  "set.written": ownSet,
  "set.duplicated": async () => copySet({ ...(await ownSet()), as: "copy" }),
  "set.reserved": async () => reserveSet({ ...(await ownSet()), visibility: "reserved" }),
  "set.opened": async () => {
    const of = await ownSet();
    await done(reserveSet({ ...of, visibility: "reserved" }));
    await done(reserveSet({ ...of, visibility: "bank", now: NOW + 1 }));
  },
  "set.retired": async () => retireSet(await ownSet()),
  "bundle.exported": bundle,
  "bundle.imported": async () => {
    const { text } = await bundle();
    await openTestSchool();
    await done(importBundle({ bytes: new TextEncoder().encode(text), checked: null, ...desk }));
  },
};
