import type { MaterialText, QuestionContent } from "@content/contract/question";
import { quoteOf } from "~/services/content/questions/resolve-quotes";
import type { DraftForm } from "~/components/question-desk/draft/draft-schema";
import { printGroups } from "~/components/question-desk/draft/variant-groups";

/** A question's content as the fields of its form. */
export function formValues(content: QuestionContent, materials: MaterialText[], basis: number): DraftForm {
  const { limit, rubric } = content;
  return {
    basis: `${basis}`,
    title: content.title,
    stem: content.stem,
    requirements: content.requirements ?? "",
    family: content.family,
    genre: content.genre ?? undefined,
    identity: content.identity ?? "",
    limitKind: limit.kind,
    limitMin: shown(limit.min),
    limitMax: shown(limit.max),
    limitText: limit.text,
    marks: shown(content.marks),
    minutes: shown(content.minutes),
    bestOf: shown(rubric?.bestOf ?? null),
    points: (rubric?.points ?? []).map((point) => ({
      id: point.id,
      label: point.label,
      marks: shown(point.marks),
      pointKind: point.pointKind,
      quotes: (point.source ?? []).flatMap((span) => quoteOf(span, materials) ?? []).join("\n"),
      expressions: point.expressions.map(({ role, allOf, share, polarity }) => ({
        role,
        groups: printGroups(allOf),
        share: share === undefined ? undefined : `${share}`,
        polarity,
      })),
    })),
    checked: false,
    referenceAnswer: content.referenceAnswer ?? "",
  };
}

function shown(value: number | null): string {
  return value === null ? "" : `${value}`;
}
