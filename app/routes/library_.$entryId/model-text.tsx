import { Link } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { KeepLine } from "~/components/clippings/keep-line";
import { Selectable } from "~/components/clippings/selectable";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Term } from "~/components/ui/help/term";
import type { LoadedEntry } from "./load-entry.server";

type Model = NonNullable<LoadedEntry["model"]>;

/** The essay itself, and what is worth keeping of it. */
export function ModelText({
  model,
  whole,
  frameworks,
  mayClip,
}: { model: Model; whole: boolean } & Pick<LoadedEntry, "frameworks" | "mayClip">) {
  const { t } = useTranslation("library");
  const from = mayClip ? { entryId: model.id } : null;
  return (
    <>
      {whole ? (
        <Sheet labelledBy="essay">
          <SheetTitle id="essay">{t("essay")}</SheetTitle>
          <p className="mb-4 text-sm text-ink-soft">{t("published")}</p>
          <Selectable from={from}>
            <div className="essay" lang="zh-CN">
              {model.paragraphs.map((text, index) => (
                <p key={index} id={`p${index + 1}`}>
                  {text}
                </p>
              ))}
            </div>
          </Selectable>
        </Sheet>
      ) : null}
      <Highlights heading={t("keySentences")} id="key" lines={model.keySentences} from={from} />
      <Highlights heading={t("data")} id="data" lines={model.data} from={from} />
      {frameworks.length > 0 ? (
        <Sheet labelledBy="frameworks">
          <SheetTitle id="frameworks">{t("frameworks")}</SheetTitle>
          <ul role="list" lang="zh-CN" className="grid gap-1 font-essay">
            {frameworks.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/library/${id}`} className="underline">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
    </>
  );
}

type HighlightsProps = { heading: string; id: string; lines: Model["data"]; from: { entryId: string } | null };

function Highlights({ heading, id, lines, from }: HighlightsProps) {
  const { t } = useTranslation("library");
  if (lines.length === 0) return null;
  return (
    <Sheet labelledBy={id}>
      <SheetTitle id={id} aside={id === "key" ? <Term of="keySentence" /> : undefined}>
        {heading}
      </SheetTitle>
      <ul role="list" className="grid gap-3">
        {lines.map(({ text, paragraph }, index) => (
          <li key={index}>
            <span lang="zh-CN" className="font-essay">
              {text}
            </span>{" "}
            <span className="text-sm whitespace-nowrap text-ink-soft">{t("paragraphNo", { no: paragraph + 1 })}</span>
            {from ? <KeepLine from={from} text={text} /> : null}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
