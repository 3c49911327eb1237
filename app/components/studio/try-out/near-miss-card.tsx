import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { NearMiss } from "~/domain/studio/near-misses";
import { Button } from "../../ui/button";
import { TextField } from "../../ui/form/text-field";
import { useStudio } from "../studio-context";

type Props = { near: NearMiss; answer: string; onAccepted: (point: number, words: string) => void };

/** 疑似得分点: the sentence, what is found and missing there, and the words that would be taken in with one press. */
export function NearMissCard({ near, answer, onAccepted }: Props) {
  const { t } = useTranslation("studio");
  const { rubric, edit } = useStudio();
  const [typed, setTyped] = useState<string | null>(null);
  const { point, way, missing } = near;
  const [group = 0] = missing;
  const words = typed ?? near.words;
  const lacking = rubric.points[point]?.expressions[way]?.allOf[group] ?? [];
  const no = point + 1;
  return (
    <li className="grid gap-1 wrap-anywhere border-s-3 border-warn ps-3">
      <p className="text-sm font-medium" lang="zh-CN">
        {t("near.point", { no, label: rubric.points[point]?.label ?? "" })}
      </p>
      <p lang="zh-CN" className="font-essay">
        <Sentence near={near} answer={answer} />
      </p>
      <p className="text-sm text-ink-soft">
        {t("near.missing")}
        <span lang="zh-CN">{t("near.words", { words: shortened(lacking) })}</span>
        {missing.length > 1 ? t("near.more", { count: missing.length - 1 }) : null}
      </p>
      <div className="flex flex-wrap items-end gap-x-3">
        <div className="min-w-40 flex-1">
          <TextField
            label={t("near.take", { no })}
            value={words}
            onChange={({ target }) => setTyped(target.value)}
            lang="zh-CN"
            autoComplete="off"
          />
        </div>
        <Button
          size="small"
          variant="primary"
          className="mb-7 min-h-11"
          aria-label={t("near.acceptNamed", { no })}
          disabled={words.trim() === ""}
          onClick={() => {
            edit({ do: "add-variant", at: [point, way, group], words });
            setTyped(null);
            onAccepted(point, words);
          }}
        >
          {t("near.accept")}
        </Button>
      </div>
    </li>
  );
}

/** A few words tell what a group means. */
const WORDS_SHOWN = 5;

function shortened(words: readonly string[]): string {
  return words.slice(0, WORDS_SHOWN).join("、") + (words.length > WORDS_SHOWN ? "……" : "");
}

function Sentence({ near: { sentence, found }, answer }: Pick<Props, "near" | "answer">) {
  const parts: { text: string; found: boolean }[] = [];
  let from = sentence.start;
  for (const { start, end } of found) {
    if (start < from) continue;
    parts.push({ text: answer.slice(from, start), found: false }, { text: answer.slice(start, end), found: true });
    from = end;
  }
  parts.push({ text: answer.slice(from, sentence.end), found: false });
  return parts.map(({ text, found: isFound }, index) =>
    isFound ? (
      <mark key={index} className="pen-mark" data-kind="finding">
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
