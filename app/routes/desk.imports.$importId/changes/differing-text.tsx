import { useTranslation } from "~/i18n/use-translation";
import { codePointName, differingParts } from "~/domain/importing/differing-parts";
import { VisuallyHidden } from "~/components/ui/visually-hidden";

/** Text before and after a change, the difference struck out and underlined; look-alikes are named by their code points. */
export function DifferingText({ before, after }: { before: string; after: string | null }) {
  const { t } = useTranslation("importing");
  if (after === null) {
    return (
      <p lang="zh-CN" className="min-w-0 break-words whitespace-pre-wrap">
        {before}
      </p>
    );
  }
  const { head, before: was, after: is, tail } = differingParts(before, after);
  return (
    <dl className="grid min-w-0 grid-cols-[auto_minmax(0,1fr)] gap-x-3" lang="zh-CN">
      <Side name={t("changes.before")}>
        {head}
        {was === "" ? null : (
          <del className="bg-vermilion-wash text-vermilion decoration-2">
            <VisuallyHidden>{t("changes.removed")}</VisuallyHidden>
            {visible(was)}
          </del>
        )}
        {tail}
        <CodePoint of={was} />
      </Side>
      <Side name={t("changes.after")}>
        {head}
        {is === "" ? null : (
          <ins className="bg-good-wash font-semibold text-good decoration-2 underline-offset-4">
            <VisuallyHidden>{t("changes.added")}</VisuallyHidden>
            {visible(is)}
          </ins>
        )}
        {tail}
        <CodePoint of={is} />
      </Side>
    </dl>
  );
}

function Side({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className="min-w-0 break-words whitespace-pre-wrap">{children}</dd>
    </>
  );
}

function CodePoint({ of }: { of: string }) {
  const name = codePointName(of);
  return name === null ? null : <span className="figures ms-2 text-sm text-ink-soft">{name}</span>;
}

/** A blank that was taken away or put in must be seen. */
function visible(text: string): string {
  return text.replace(/[ \u3000]/g, "␣");
}
