import { isScoreVisible } from "~/domain/access/visible-parts";
import type { Viewer } from "~/domain/access/viewer";
import { assignmentsForAccess } from "./assignments-for-access.server";

type Hide<Line> = {
  viewer: Viewer;
  lines: readonly Line[];
  /** The question the line is of. */
  questionOf: (line: Line) => string;
  /** The line without any mark. */
  hide: (line: Line) => Line;
  now: number;
};

/**
 * Lines of a list with marks (histories, standings, papers), those without marks whose question is in an assignment that
 * withholds them: of every attempt on it, earlier ones and one's own practice too.
 */
export async function withoutHiddenScores<Line>({ viewer, lines, questionOf, hide, now }: Hide<Line>): Promise<Line[]> {
  const questionIds = [...new Set(lines.map(questionOf))];
  const assignmentsOf = await assignmentsForAccess({ viewer, questionIds, now });
  return lines.map((line) => (isScoreVisible(viewer, assignmentsOf(questionOf(line))) ? line : hide(line)));
}
