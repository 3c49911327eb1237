import type { Tx } from "../../client/types";
import type {
  NewDrill,
  NewLibraryEntry,
  NewMaterialVersion,
  NewPack,
  NewPackVersion,
  NewQuestion,
  NewQuestionSet,
  NewQuestionSetVersion,
  NewQuestionVersion,
} from "../../schema/rows";
import { insertDrills } from "../content/drills";
import { insertLibraryEntries } from "../content/library";
import { insertMaterialsIfNew } from "../content/materials";
import { insertQuestions } from "../content/questions";
import { inChunks } from "../in-chunks";

/** Rows of a bundle that are new here, with the ids they came with. */
export type BundleRows = {
  packs: NewPack[];
  packVersions: NewPackVersion[];
  library: NewLibraryEntry[];
  drills: NewDrill[];
  materials: NewMaterialVersion[];
  questions: NewQuestion[];
  questionVersions: NewQuestionVersion[];
  sets: NewQuestionSet[];
  setVersions: NewQuestionSetVersion[];
};

/** Puts them in as they are: what is published there is published here, under the same version. */
export async function insertBundleRows(rows: BundleRows, tx: Tx): Promise<void> {
  const { packs, packVersions, questionVersions, questionSets, questionSetVersions } = tx.tables;
  await inChunks(rows.packs, (chunk) => tx.insert(packs).values(chunk));
  await inChunks(rows.packVersions, (chunk) => tx.insert(packVersions).values(chunk));
  await insertMaterialsIfNew(rows.materials, tx);
  await insertQuestions(rows.questions, tx);
  await inChunks(rows.questionVersions, (chunk) => tx.insert(questionVersions).values(chunk));
  await insertLibraryEntries(rows.library, tx);
  await insertDrills(rows.drills, tx);
  await inChunks(rows.sets, (chunk) => tx.insert(questionSets).values(chunk));
  await inChunks(rows.setVersions, (chunk) => tx.insert(questionSetVersions).values(chunk));
}
