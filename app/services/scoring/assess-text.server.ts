import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertAssessment } from "@db/queries/assessments/assessments";
import type { QuestionVersion } from "@db/schema/rows";
import { scoreKeyOf } from "~/domain/marking/change/score-key";
import { referencesOf } from "./known/references-of.server";
import { scoreByContent, scoreOf } from "./score-by-content";

type AssessText = {
  attemptId: string;
  /** Of the revision that holds the text; 0 where nothing was written. */
  number: number;
  admitted: boolean;
  text: string;
  version: QuestionVersion;
  now: number;
};

/** Scores one text of an attempt and keeps the report as an engine assessment of it. Without a rubric nothing is kept. */
export async function assessText({ attemptId, number, admitted, text, version, now }: AssessText): Promise<void> {
  const { content } = version;
  const report = scoreByContent({ answer: text, content, references: await referencesOf(content) });
  if (!report) return;
  const assessment = {
    id: newId(),
    ...{ attemptId, revisionNumber: number, admitted },
    source: "engine" as const,
    rubricHash: scoreKeyOf(version) ?? report.rubricHash,
    profile: report.profile,
    engine: report.engine,
    report,
    ...scoreOf(report),
    createdAt: now,
  };
  await database().tx((tx) => insertAssessment(assessment, tx));
}
