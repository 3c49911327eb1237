import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { Table, type Column } from "~/components/ui/table";
import type { Judged } from "~/domain/library/ways/study-stage";
import { OwnText } from "./own-text";

type Of<Kind extends Judged["kind"]> = Extract<Judged, { kind: Kind }>;
const TONES = { hit: "good", partial: "warn", missed: "mark" } as const;

/** What was written at a stage, unless it stands beside the model's, and what came of it. */
export function JudgedStep({ judged, beside }: { judged: Judged; beside: boolean }) {
  return (
    <div className="mt-5 border-t border-rule pt-4">
      {"text" in judged && !beside ? (
        <div className="mb-4">
          <OwnText text={judged.text} />
        </div>
      ) : null}
      <Outcome judged={judged} />
    </div>
  );
}

function Outcome({ judged }: { judged: Judged }) {
  switch (judged.kind) {
    case "kept":
      return null;
    case "report":
      return <Points judged={judged} />;
    case "checks":
      return <Checks judged={judged} />;
    case "blanks":
      return <Blanks judged={judged} />;
    case "places":
      return <Places judged={judged} />;
  }
}

function Score({ share }: { share: number }) {
  const { t } = useTranslation("library");
  return (
    <p className="mb-3">
      <span className="figures font-serif text-xl font-bold text-vermilion">
        {t("score", { percent: Math.round(share * 100) })}
      </span>{" "}
      <span className="text-sm text-ink-soft">{t("scoreHelp")}</span>
    </p>
  );
}

function Points({ judged: { report, labels } }: { judged: Of<"report"> }) {
  const { t } = useTranslation("library");
  type Row = (typeof report.points)[number] & { label: string };
  const rows = report.points.map((point, index): Row => ({ ...point, label: labels[index] ?? point.id }));
  const columns: Column<Row>[] = [
    { key: "point", header: t("point"), rowHeader: true, className: "w-1/2", cell: (row) => <Zh>{row.label}</Zh> },
    {
      key: "status",
      header: t("result"),
      cell: (row) => <Badge tone={TONES[row.status]}>{t(`status.${row.status}`)}</Badge>,
    },
    { key: "words", header: t("words"), cell: (row) => <Zh>{row.evidence.map(({ text }) => text).join("；")}</Zh> },
  ];
  return (
    <>
      <Score share={report.share} />
      <Table caption={t("result")} columns={columns} rows={rows} rowKey={(row) => row.id} />
    </>
  );
}

function Checks({ judged }: { judged: Of<"checks"> }) {
  const { t } = useTranslation("library");
  return (
    <>
      <p className="mb-2 text-sm text-ink-soft">{t("checksHelp")}</p>
      <ul role="list" className="divide-y divide-rule border-y border-rule">
        {judged.checks.map(({ check, found, evidence }) => (
          <li key={check} className="flex flex-wrap gap-x-4 gap-y-1 py-2">
            <strong className="w-32">{t(`check.${check}`)}</strong>
            {found ? <Zh>{evidence.map(({ text }) => text).join("、")}</Zh> : <Badge tone="warn">{t("unseen")}</Badge>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Blanks({ judged }: { judged: Of<"blanks"> }) {
  const { t } = useTranslation("library");
  return (
    <>
      <Score share={judged.share} />
      <ul role="list" className="divide-y divide-rule border-y border-rule">
        {judged.blanks.map(({ head, written, accepted, right }) => (
          <li key={head} className="grid gap-1 py-2">
            <Zh>{head}</Zh>
            <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
              <Badge tone={right ? "good" : "mark"}>{t(right ? "right" : "wrong")}</Badge>
              <span lang="zh-CN">{written === "" ? t("notWritten") : written}</span>
              <span lang="zh-CN" className="text-ink-soft">
                {t("accepted", { words: accepted.join("、") })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Places({ judged }: { judged: Of<"places"> }) {
  const { t } = useTranslation("library");
  return (
    <>
      <Score share={judged.right / Math.max(1, judged.heads.length)} />
      <ol className="grid list-decimal gap-2 ps-6">
        {judged.heads.map(({ text, chosen, right }) => (
          <li key={text}>
            <Zh>{text}</Zh> <Badge tone={right ? "good" : "mark"}>{t(right ? "right" : "wrong")}</Badge>{" "}
            <span className="text-sm text-ink-soft">
              {chosen === null ? t("notWritten") : t("placed", { place: chosen })}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-3 text-ink-soft">{t(`logic.${judged.logic}`)}</p>
    </>
  );
}

function Zh({ children }: { children: string }) {
  return (
    <span lang="zh-CN" className="font-essay font-normal">
      {children}
    </span>
  );
}
