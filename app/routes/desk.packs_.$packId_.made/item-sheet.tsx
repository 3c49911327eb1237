import { useId } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge, type BadgeTone } from "~/components/ui/badge";
import { Button } from "~/components/ui/button";
import { TextLink } from "~/components/ui/text-link";
import type { MadeItem, MadeStatus } from "./load-made.server";
import { KeyPreview } from "./key-preview";

const TONES: Record<MadeStatus, BadgeTone> = { draft: "plain", published: "good", withdrawn: "plain" };

/** One made item with its key. Where the key is 待核 it has to be opened before the item can be selected or published. */
export function ItemSheet({ item, pending }: { item: MadeItem; pending: boolean }) {
  const { t } = useTranslation("drills");
  const titleId = useId();
  const isQuestion = item.ref.startsWith("question:");
  const decide = <Decide item={item} pending={pending} />;
  return (
    <article aria-labelledby={titleId} className="border border-rule bg-sheet px-4 py-4 shadow-sheet sm:px-6">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 id={titleId} lang="zh-CN" className="min-w-0 flex-1 basis-60 font-essay text-lg">
          {item.title}
        </h3>
        <span className="flex flex-wrap gap-2">
          {item.inferred ? <Badge tone="warn">{t("made.inferred")}</Badge> : null}
          {item.changed ? <Badge tone="pen">{t("made.changed")}</Badge> : null}
          <Badge tone={TONES[item.status]}>{t(`made.status.${item.status}`)}</Badge>
        </span>
      </div>
      <p className="figures mt-1 flex flex-wrap gap-x-4 text-sm text-ink-soft">
        <span>{t("made.atLine", { line: item.line })}</span>
        <TextLink to={isQuestion ? `/desk/questions/${item.id}` : `/drills/${item.id}`}>
          {isQuestion ? t("made.edit") : t("made.tryOut")}
        </TextLink>
      </p>
      <details className="mt-3">
        <summary className="min-h-8 cursor-pointer text-pen">
          {t(item.inferred && item.publishable ? "made.previewInferred" : "made.preview")}
        </summary>
        <KeyPreview parts={item.preview} />
        {item.inferred ? decide : null}
      </details>
      {item.inferred ? null : decide}
      {item.inferred && item.status === "published" ? <Withdraw item={item} pending={pending} /> : null}
    </article>
  );
}

function Decide({ item, pending }: { item: MadeItem; pending: boolean }) {
  const { t } = useTranslation("drills");
  const id = useId();
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
      {item.publishable ? (
        <>
          <span className="flex min-h-9 items-center gap-2">
            <input
              id={id}
              type="checkbox"
              name="item"
              value={item.ref}
              aria-label={t("made.selectNamed", { title: item.title })}
              className="size-5 accent-ink-fill"
            />
            <label htmlFor={id}>{t("made.select")}</label>
          </span>
          <Button type="submit" size="small" variant="primary" name="publish" value={item.ref} pending={pending}>
            {t("made.publish")}
          </Button>
        </>
      ) : null}
      {item.inferred && item.status === "published" ? null : <Withdraw item={item} pending={pending} />}
    </div>
  );
}

function Withdraw({ item, pending }: { item: MadeItem; pending: boolean }) {
  const { t } = useTranslation("drills");
  if (item.status === "withdrawn") return null;
  return (
    <Button type="submit" size="small" variant="quiet" name="withdraw" value={item.ref} pending={pending}>
      {t(item.status === "published" ? "made.withdraw" : "made.discard")}
    </Button>
  );
}
