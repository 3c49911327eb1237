import type { Finding } from "@content/contract/report";
import { CircleMinus, Info, Lightbulb, TriangleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { findingSentence, flagSentence } from "~/i18n/finding-sentence";
import { formatMarks } from "~/i18n/format/format";
import type { Language } from "~/i18n/language/language";
import { VisuallyHidden } from "./ui/visually-hidden";

type Props = {
  findings: readonly Finding[];
  flags?: readonly string[];
  language: Language;
  /** The canonical answer: findings that have a place in it then quote its words. */
  answer?: string;
  /** Ids of the key points in the order of the table, so that findings name them by number. */
  pointIds?: readonly string[];
};

const LOOKS = {
  deduction: { Icon: CircleMinus, colour: "text-vermilion" },
  warning: { Icon: TriangleAlert, colour: "text-warn" },
  note: { Icon: Info, colour: "text-pen" },
  hint: { Icon: Lightbulb, colour: "text-ink-soft" },
};

/** Findings that say how the estimate was made and ask nothing of the candidate. */
const NOTES: ReadonlySet<string> = new Set([
  "best-of",
  "hybrid-parts",
  "band-estimate",
  "marks-unassigned",
  "topic-unchecked",
  "near-miss",
]);

/** Codes of hints: they describe and weigh nothing. */
const isHint = ({ code }: Finding): boolean => code.startsWith("hint-");

/** Flags that a finding of another name says already. */
const EXPLAINED_BY: Readonly<Record<string, string>> = { "band-unconfirmed": "band-estimate" };

const RANKS: readonly (keyof typeof LOOKS)[] = ["deduction", "warning", "note", "hint"];

/** So many of one kind are told in full; the rest wait behind the last of them. */
const TOLD = 3;

/** A quotation is long enough to find the place, not to repeat it. */
const QUOTED_CHARACTERS = 40;

/** What a finding cost, in marks; 0 when it cost nothing. */
function lostMarks(finding: Finding): number {
  const { marks } = finding.params;
  return typeof marks === "number" && marks > 0 ? marks : 0;
}

function quoteOf({ code, start, end }: Finding, answer: string | undefined): string | null {
  if (answer === undefined || start === undefined || end === undefined || code === "off-sheet") return null;
  const words = answer.slice(start, end).trim();
  return words.length > QUOTED_CHARACTERS ? `${words.slice(0, QUOTED_CHARACTERS)}……` : words || null;
}

function severityOf(finding: Finding): keyof typeof LOOKS {
  if (lostMarks(finding) > 0) return "deduction";
  if (isHint(finding)) return "hint";
  return NOTES.has(finding.code) ? "note" : "warning";
}

/** Findings in their order, but of one kind that cost nothing only the first few, the last of these with the others behind it. */
function folded(findings: readonly Finding[]): { finding: Finding; more: Finding[] }[] {
  const told: { finding: Finding; more: Finding[] }[] = [];
  for (const finding of findings) {
    const alike = told.filter((one) => one.finding.code === finding.code);
    if (alike.length < TOLD || lostMarks(finding) > 0) told.push({ finding, more: [] });
    else alike.at(-1)?.more.push(finding);
  }
  return told;
}

/**
 * Two groups: what cost marks or warns, the costly ones first, and hints that weigh nothing. A flag that a finding already
 * explains is not repeated.
 */
export function FindingsList({ findings, flags = [], language, answer, pointIds = [] }: Props) {
  const { t } = useTranslation("report");
  const numbers = new Map(pointIds.map((id, index) => [id, index + 1]));
  const explained = new Set(findings.map((finding) => finding.code));
  const unexplained = flags.filter((flag) => !explained.has(flag) && !explained.has(EXPLAINED_BY[flag] ?? ""));
  const rank = (finding: Finding) => RANKS.indexOf(severityOf(finding));
  const counted = findings
    .filter((finding) => !isHint(finding))
    .sort((a, b) => rank(a) - rank(b) || lostMarks(b) - lostMarks(a));
  const hints = findings.filter(isHint);
  const lines = (list: readonly Finding[]) =>
    folded(list).map(({ finding, more }, index) => (
      <FindingLine key={index} finding={finding} more={more} numbers={numbers} answer={answer} language={language} />
    ));
  const first =
    counted.length + unexplained.length === 0 ? (
      <p className="text-ink-soft">{t("findingsEmpty")}</p>
    ) : (
      <ul className="divide-y divide-rule">
        {lines(counted)}
        {unexplained.map((flag) => (
          <Line key={flag} severity="note" lost={null}>
            {flagSentence(t, flag)}
          </Line>
        ))}
      </ul>
    );
  if (hints.length === 0) return first;
  return (
    <div className="grid gap-5">
      <Group title={t("findingGroups.counted")}>{first}</Group>
      <Group title={t("findingGroups.hints")} help={t("findingGroups.hintsHelp")}>
        <ul className="divide-y divide-rule">{lines(hints)}</ul>
      </Group>
    </div>
  );
}

/** A named part of the list, below whatever heading the page has given it. */
function Group({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="mb-1 font-bold">
        {title}
      </p>
      {help ? <p className="mb-1 max-w-text text-sm text-ink-soft">{help}</p> : null}
      {children}
    </div>
  );
}

type FindingLineProps = {
  finding: Finding;
  /** Others of the same kind, to be opened. */
  more?: readonly Finding[];
  numbers: ReadonlyMap<string, number>;
  answer: string | undefined;
  language: Language;
};

function FindingLine({ finding, more = [], ...shared }: FindingLineProps) {
  const { t } = useTranslation("report");
  const lost = lostMarks(finding);
  return (
    <Line
      severity={severityOf(finding)}
      lost={lost > 0 ? t("lost", { count: lost, marks: formatMarks(lost, shared.language) }) : null}
      below={
        more.length === 0 ? null : (
          <details data-on-paper className="mt-1 text-ink-soft">
            <summary className="cursor-pointer">{t("alikeFindings", { count: more.length })}</summary>
            <ul className="mt-1 grid list-disc gap-1 ps-5">
              {more.map((one, index) => (
                <li key={index}>
                  <Words finding={one} {...shared} />
                </li>
              ))}
            </ul>
          </details>
        )
      }
    >
      <Words finding={finding} {...shared} />
    </Line>
  );
}

/** What was found, with the words it was found in and how many more places there are. */
function Words({ finding, numbers, answer }: Omit<FindingLineProps, "more">) {
  const { t } = useTranslation("report");
  const quote = quoteOf(finding, answer);
  const { more } = finding.params;
  return (
    <>
      {findingSentence(t, finding, numbers)}
      {quote === null ? null : (
        <q lang="zh-CN" className="ms-2 font-essay text-ink-soft">
          {quote}
        </q>
      )}
      {typeof more === "number" ? (
        <span className="ms-2 text-ink-soft">{t("moreFindings", { count: more })}</span>
      ) : null}
    </>
  );
}

type LineProps = { severity: keyof typeof LOOKS; lost: string | null; below?: ReactNode; children: ReactNode };

function Line({ severity, lost, below = null, children }: LineProps) {
  const { t } = useTranslation("report");
  const { Icon, colour } = LOOKS[severity];
  return (
    <li className="flex items-start gap-3 py-2.5">
      <Icon aria-hidden className={`mt-1.5 size-4 shrink-0 ${colour}`} />
      <div className="min-w-0 flex-1">
        <p>
          <VisuallyHidden>{t(`severity.${severity}`)} </VisuallyHidden>
          {children}
        </p>
        {below}
      </div>
      {lost ? <span className="font-serif font-bold whitespace-nowrap text-vermilion">{lost}</span> : null}
    </li>
  );
}
