import { listPersonNames } from "@db/queries/people/find-people";
import { countingAssessment, newestOf } from "~/domain/marking/overridden/counting-assessment";
import { appealHandlers } from "~/domain/marking/appeals/who-handles";
import type { AccountViewer } from "~/server/auth.server";
import { handledAppeal } from "~/services/appeals/handled-appeal.server";
import { pointLabel } from "~/services/appeals/point-label.server";
import { markSheet } from "~/services/double-marking/mark-sheet";
import { markedAttempt } from "~/services/marking/marked-attempt.server";

type LoadAppeal = { appealId: string; viewer: AccountViewer; now: number };

/** An appeal with the answer and the marks it is against; null where it is none of the viewer's. */
export async function loadAppeal({ appealId, viewer, now }: LoadAppeal) {
  const handled = await handledAppeal({ appealId, viewer });
  if (!handled) return null;
  const { appeal, people, mayHandle } = handled;
  const { attemptId, pointId, personId, handledBy } = appeal;
  const marked = await markedAttempt({ attemptId, now });
  if (!marked) return null;
  const counting = countingAssessment(marked.standing);
  const tutor = newestOf(marked.standing, "tutor");
  const ids = [personId, ...people.markers, ...(handledBy === null ? [] : [handledBy])];
  const names = await listPersonNames({ personIds: [...new Set(ids)] });
  return {
    appeal: {
      ...{ id: appealId, pointId, reason: appeal.reason, state: appeal.state, outcome: appeal.outcome },
      ...{ createdAt: appeal.createdAt, decidedAt: appeal.decidedAt },
      point: pointId === null ? null : await pointLabel({ attemptId, pointId }),
      name: names.get(personId) ?? "",
      handledBy: handledBy === null ? null : (names.get(handledBy) ?? ""),
    },
    title: marked.asked.title,
    markers: people.markers.map((marker) => names.get(marker) ?? ""),
    score: counting && {
      marksHundredths: counting.marksHundredths,
      maxHundredths: counting.maxHundredths,
      share: counting.share,
    },
    mayHandle,
    /** Nobody of the class is left: the head names an expert, or an admin does it. */
    nobodyElse: appealHandlers(people).length === 0,
    sheet: markSheet(marked, tutor?.report ?? null),
    after: tutor?.id ?? "",
  };
}
