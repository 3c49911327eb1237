import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../ui/button";
import { ProposalButton } from "./proposal-button";
import { useProposal } from "./use-proposal";

type Place = { start: number; end: number };
type Found = { ok: true; places: (Place & { why: string })[] };

type Props = {
  attemptId: string;
  /** Which of the attempt's texts the page shows, as an address says it. */
  text: string;
  answer: string;
  point: { id: string; no: number };
  /** Places the marker rests the point on already. */
  places: readonly Place[];
  /** Takes a place in, as selecting its words would. */
  onUse: (place: Place) => void;
};

/** 可能的同义表述: places of the answer that may say a missed key point, asked for by button; the marker takes them or leaves them. */
export function EvidenceFinder({ attemptId, text, answer, point, places, onUse }: Props) {
  const { t } = useTranslation("adviceDesk");
  const proposal = useProposal<Found>(`/desk/attempts/${attemptId}/evidence`);
  const [refused, setRefused] = useState<readonly number[]>([]);
  const { state, ask } = proposal;
  const isTaken = ({ start, end }: Place) => places.some((one) => one.start === start && one.end === end);
  const open =
    state.step === "done"
      ? state.answer.places.filter((place) => !refused.includes(place.start) && !isTaken(place))
      : [];
  return (
    <div className="grid gap-2 print:hidden">
      <ProposalButton
        label={t("propose.evidence")}
        of={`${point.no}`}
        proposal={proposal}
        left={open.length}
        onAsk={() => {
          setRefused([]);
          ask({ pointId: point.id, answer: text, length: `${answer.length}` });
        }}
      />
      {open.length === 0 ? null : (
        <section aria-label={`${t("propose.evidenceTitle")} ${point.no}`} className="border-s-2 border-pen ps-3">
          <p className="text-sm text-ink-soft">{t("propose.evidenceTitle")}</p>
          <ul className="grid gap-2">
            {open.map((place) => {
              const words = answer.slice(place.start, place.end);
              return (
                <li key={place.start} className="grid gap-1">
                  <q lang="zh-CN" className="font-essay">
                    {words}
                  </q>
                  <p className="text-sm">{place.why}</p>
                  <p className="flex flex-wrap gap-2">
                    <Button size="small" aria-label={t("propose.takeWords", { words })} onClick={() => onUse(place)}>
                      {t("propose.take")}
                    </Button>
                    <Button
                      size="small"
                      variant="quiet"
                      aria-label={t("propose.leaveWords", { words })}
                      onClick={() => setRefused([...refused, place.start])}
                    >
                      {t("propose.leave")}
                    </Button>
                  </p>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
