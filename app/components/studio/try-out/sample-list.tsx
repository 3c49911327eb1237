import { useTranslation } from "~/i18n/use-translation";
import type { Expected } from "~/domain/studio/variant-use";
import { classNames } from "../../ui/class-names";
import { StatusSign } from "../status-sign";
import type { SampleView } from "./sample-view";
import { ScoreWords } from "./score-words";

type Props = {
  samples: readonly SampleView[];
  chosen: string | null;
  onChoose: (id: string) => void;
  onExpect: (id: string, expected: Expected | null) => void;
};

/** Every sample with its score, its points as signs, and what the tutor expects of it. */
export function SampleList({ samples, chosen, onChoose, onExpect }: Props) {
  const { t } = useTranslation("studio");
  if (samples.length === 0) return <p className="text-ink-soft">{t("samples.none")}</p>;
  return (
    <ul aria-label={t("samples.title")} className="max-h-80 divide-y divide-rule overflow-y-auto border border-rule">
      {samples.map((sample) => (
        <li
          key={sample.id}
          className={classNames(
            "flex flex-wrap items-center gap-x-3 border-s-3",
            sample.id === chosen ? "border-s-vermilion bg-shade" : "border-s-transparent",
          )}
        >
          <button
            type="button"
            aria-pressed={sample.id === chosen}
            onClick={() => onChoose(sample.id)}
            className="flex min-h-11 min-w-0 flex-1 flex-wrap items-baseline gap-x-3 px-2 py-1.5 text-start hover:bg-shade focus-visible:-outline-offset-3"
          >
            <span className="min-w-20 font-medium">{sample.name}</span>
            <span className="min-w-16 font-serif font-bold text-vermilion">
              {sample.outcome === null ? "…" : <ScoreWords report={sample.outcome.report} />}
            </span>
            <Signs sample={sample} />
          </button>
          <Expectation sample={sample} onExpect={onExpect} />
        </li>
      ))}
    </ul>
  );
}

function Signs({ sample: { outcome } }: { sample: SampleView }) {
  const { t } = useTranslation("studio");
  const points = outcome?.report.points ?? [];
  if (points.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-1 text-sm">
      {points.map(({ id, status }, index) => (
        <StatusSign key={id} status={status} note={t("place.point", { no: index + 1 })} />
      ))}
    </span>
  );
}

function Expectation({ sample, onExpect }: { sample: SampleView; onExpect: Props["onExpect"] }) {
  const { t } = useTranslation("studio");
  return (
    <span role="group" aria-label={t("samples.expect", { name: sample.name })} className="flex pe-2">
      {(["good", "bad"] as const).map((expected) => (
        <button
          key={expected}
          type="button"
          aria-pressed={sample.expected === expected}
          title={t(`samples.${expected}Help`)}
          onClick={() => onExpect(sample.id, sample.expected === expected ? null : expected)}
          className={classNames(
            "min-h-8 min-w-9 border px-2 text-sm",
            sample.expected !== expected
              ? "border-rule text-ink-soft hover:border-ink"
              : expected === "good"
                ? "border-good bg-good-wash font-semibold text-good"
                : "border-warn bg-warn-wash font-semibold text-warn",
          )}
        >
          {t(`samples.${expected}`)}
        </button>
      ))}
    </span>
  );
}
