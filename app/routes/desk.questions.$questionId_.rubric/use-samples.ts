import { useMemo, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { keepSamples, readKeptSamples, type KeptSamples } from "~/client/studio/kept-samples";
import type { SampleView } from "~/components/studio/try-out/sample-view";
import type { Sample, SampleOutcome } from "~/domain/studio/try-out";
import type { Expected } from "~/domain/studio/variant-use";
import type { LoadedStudio } from "./load-studio.server";

/** The texts a rubric is tried on: the question's references, answers handed in, and what this browser keeps. */
export function useSamples({ question: { id: questionId }, references, answers }: LoadedStudio) {
  const { t } = useTranslation("studio");
  const [kept, setKept] = useState(() => readKeptSamples(questionId));
  const [storable, setStorable] = useState(true);
  const keep = (next: KeptSamples) => {
    setKept(next);
    setStorable(keepSamples(questionId, next));
  };
  const { pasted, expected } = kept;
  const texts: Sample[] = useMemo(
    () => [
      ...references.map((text, index) => ({ id: `reference-${index + 1}`, text })),
      ...pasted,
      ...answers.map(({ attemptId, text }) => ({ id: attemptId, text })),
    ],
    [references, answers, pasted],
  );
  return {
    texts,
    storable,
    /** The samples with names, expectations and what was last heard of them. */
    views(outcomes: readonly SampleOutcome[] | null): SampleView[] {
      return texts.map((sample, index) => {
        const kind = index < references.length ? "reference" : sample.id.startsWith("pasted-") ? "pasted" : "answer";
        const no = {
          reference: index + 1,
          pasted: Number(sample.id.slice("pasted-".length)),
          answer: index + 1 - references.length - pasted.length,
        }[kind];
        const name =
          kind !== "reference"
            ? t(`samples.${kind}`, { no })
            : references.length > 1
              ? t("samples.referenceNo", { no })
              : t("samples.reference");
        const outcome = outcomes?.find(({ id }) => id === sample.id) ?? null;
        const natural = kind === "reference" ? ("good" as const) : null;
        return { ...sample, kind, name, outcome, expected: expected[sample.id] ?? natural };
      });
    },
    add(text: string): string {
      const highest = Math.max(0, ...pasted.map(({ id }) => Number(id.slice("pasted-".length))));
      const id = `pasted-${highest + 1}`;
      keep({ ...kept, pasted: [...pasted, { id, text }] });
      return id;
    },
    remove(id: string) {
      const { [id]: _gone, ...rest } = expected;
      keep({ pasted: pasted.filter((one) => one.id !== id), expected: rest });
    },
    expect(id: string, is: Expected | null) {
      const { [id]: _before, ...rest } = expected;
      keep({ pasted, expected: is === null ? rest : { ...rest, [id]: is } });
    },
  };
}
