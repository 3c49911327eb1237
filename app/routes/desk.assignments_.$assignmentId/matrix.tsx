import { useTranslation } from "~/i18n/use-translation";
import { Badge, type BadgeTone } from "~/components/ui/badge";
import { Table, type Column } from "~/components/ui/table";
import { TextLink } from "~/components/ui/text-link";
import { RELEASE_PARTS } from "~/domain/assignments/release";
import { formatMarks, formatPercent } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { useNamed } from "~/i18n/language/use-named";
import type { Board, BoardRow } from "./load-board.server";

const TONES: Record<BoardRow["state"], BadgeTone> = {
  "not-started": "plain",
  writing: "pen",
  "handed-in": "warn",
  marked: "good",
  released: "good",
};

type Props = { board: Board; formId: string; hrefOf: (to: { candidate: string }) => string };

/** Candidates by questions; the boxes belong to the form with `formId`. */
export function Matrix({ board, formId, hrefOf }: Props) {
  const { t } = useTranslation("board");
  const named = useNamed();
  const columns: Column<BoardRow>[] = [
    {
      key: "choose",
      header: "",
      cell: ({ personId, name }) => (
        <input
          type="checkbox"
          form={formId}
          name="personIds"
          value={personId}
          aria-label={t("page.choose", { name })}
          className="size-5 accent-ink-fill"
        />
      ),
    },
    {
      key: "candidate",
      header: t("column.candidate"),
      rowHeader: true,
      cell: ({ personId, name, studentNumber }) => (
        <>
          <TextLink
            to={hrefOf({ candidate: personId })}
            aria-label={named(t("page.detail"), name)}
            aria-current={personId === board.detail?.personId ? "true" : undefined}
            preventScrollReset
          >
            {name}
          </TextLink>{" "}
          <span className="figures text-sm text-ink-soft">{studentNumber}</span>
        </>
      ),
    },
    { key: "state", header: t("column.state"), cell: (row) => <StateBadges row={row} /> },
    ...board.questions.map(({ position }): Column<BoardRow> => ({
      key: `q${position}`,
      header: t("page.question", { no: position }),
      align: "end",
      cell: ({ answers }) => <AnswerCell answer={answers.find((answer) => answer.position === position)} />,
    })),
    { key: "total", header: t("column.total"), align: "end", cell: (row) => <Total row={row} /> },
    {
      key: "released",
      header: t("column.released"),
      cell: ({ release }) =>
        RELEASE_PARTS.filter((part) => release[part])
          .map((part) => t(`form.${part}`))
          .join("、") || "—",
    },
  ];
  return (
    <>
      <Table wide caption={t("page.matrix")} columns={columns} rows={board.rows} rowKey={({ personId }) => personId} />
      <p className="mt-3 text-sm text-ink-soft">{t("page.engineMark")}</p>
    </>
  );
}

function StateBadges({ row }: { row: BoardRow }) {
  const { t } = useTranslation("board");
  return (
    <span className="flex flex-wrap gap-1">
      <Badge tone={TONES[row.state]}>{t(`page.status.${row.state}`)}</Badge>
      {row.late ? <Badge tone="warn">{t("page.late")}</Badge> : null}
      {row.overdue ? <Badge tone="mark">{t("page.overdue")}</Badge> : null}
      {row.silent ? <Badge tone="warn">{t("page.silent")}</Badge> : null}
      {row.isException ? <Badge tone="pen">{t("page.exception")}</Badge> : null}
    </span>
  );
}

function AnswerCell({ answer }: { answer: BoardRow["answers"][number] | undefined }) {
  const { t } = useTranslation("board");
  const named = useNamed();
  const language = useLanguage();
  if (!answer) return <span className="text-ink-soft">–</span>;
  if (answer.status === "open") return <span className="figures text-ink-soft">{answer.characters}</span>;
  const score =
    answer.marksHundredths !== null
      ? formatMarks(answer.marksHundredths / 100, language)
      : answer.share !== null
        ? formatPercent(answer.share, language)
        : t("page.noScore");
  return (
    <TextLink to={`/desk/attempts/${answer.attemptId}`} className="figures" aria-label={named(t("page.open"), score)}>
      {score}
      {answer.marked || answer.share === null ? null : <span aria-hidden>*</span>}
    </TextLink>
  );
}

function Total({ row }: { row: BoardRow }) {
  const language = useLanguage();
  return (
    <span className="figures">
      {row.totalHundredths === null ? "–" : formatMarks(row.totalHundredths / 100, language)}
    </span>
  );
}
