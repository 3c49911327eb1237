import { listAnchorChoices, listAnchors, listTrialMarks } from "@db/queries/marking/anchors";
import { listMarkedQuestions } from "@db/queries/marking/marked-assignment";
import { listPersonNames } from "@db/queries/people/find-people";
import { markerAgreement } from "~/domain/marking/double/agreement";
import type { AccountViewer } from "~/server/auth.server";
import { taughtAssignment } from "~/services/assignments/taught-assignment.server";
import { ANCHOR_CHOICES } from "~/services/double-marking/anchors/choose-anchor.server";
import { markedText } from "~/services/double-marking/marked-text.server";
import { markSheet } from "~/services/double-marking/mark-sheet";
import { mayMark } from "~/services/double-marking/may-mark.server";

type LoadAnchors = { assignmentId: string; anchorId: string | null; viewer: AccountViewer; now: number };

/**
 * 标杆卷 and 试评 of an assignment. A marker sees the scripts without a name and without the agreed marks, and their own agreement once
 * all are marked; the head sees everybody's and chooses the scripts.
 */
export async function loadAnchors({ assignmentId, anchorId, viewer, now }: LoadAnchors) {
  const taught = await taughtAssignment({ assignmentId, viewer });
  if (!taught) return null;
  const { assignment, role } = taught;
  const { personId } = viewer;
  const isHead = role === "head";
  const [questions, anchors, marks, gate] = await Promise.all([
    listMarkedQuestions({ assignmentId }),
    listAnchors({ assignmentId }),
    listTrialMarks({ assignmentId, ...(isHead ? {} : { personId }) }),
    mayMark({ assignmentId, personId }),
  ]);
  const titles = new Map(questions.map(({ questionId, title }) => [questionId, title]));
  const agreed = new Map(anchors.map(({ anchor, agreed: { share } }) => [anchor.id, share]));
  const tried = new Set(marks.filter((mark) => mark.personId === personId).map((mark) => mark.anchorId));
  const people = [...new Set(marks.map((mark) => mark.personId))].filter(
    // One's own figures tell of the agreed marks: they come when all are marked.
    (marker) => marker !== personId || tried.size === anchors.length,
  );
  const names = await listPersonNames({ personIds: people });
  const chosen = anchors.find(({ anchor }) => anchor.id === anchorId && !tried.has(anchor.id));
  const marked = chosen && (await markedText({ assessment: chosen.agreed, now }));
  const own = new Set(anchors.map(({ agreed: { id } }) => id));
  const questionIds = questions.map(({ questionId }) => questionId);
  const choices = isHead
    ? await listAnchorChoices({ classId: assignment.classId, questionIds, limit: ANCHOR_CHOICES })
    : [];
  return {
    assignment: { id: assignmentId, title: assignment.title, least: assignment.gateAgreement },
    isHead,
    gate,
    scripts: anchors.map(({ anchor, questionId }, index) => ({
      ...{ id: anchor.id, no: index + 1, title: titles.get(questionId) ?? "", tried: tried.has(anchor.id) },
    })),
    agreements: people.map((marker) => ({
      personId: marker,
      name: names.get(marker) ?? "",
      ...markerAgreement(
        marks.flatMap(({ personId: by, anchorId: of, share }) => {
          const known = agreed.get(of);
          return by === marker && known !== undefined ? [{ agreed: known, given: share }] : [];
        }),
      ),
    })),
    choices: choices
      .filter(({ id }) => !own.has(id))
      .map(({ id, marksHundredths, maxHundredths, share, createdAt }) => ({
        ...{ id, createdAt, score: { marksHundredths, maxHundredths, share } },
      })),
    trial: chosen && marked ? { anchorId: chosen.anchor.id, sheet: markSheet(marked) } : null,
  };
}

export type LoadedAnchors = NonNullable<Awaited<ReturnType<typeof loadAnchors>>>;
