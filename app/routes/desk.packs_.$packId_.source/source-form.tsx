import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { PackProblem } from "@content/contract/pack";
import { ProblemList } from "~/components/packs/problem-list";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { TextLink } from "~/components/ui/text-link";

type Version = { id: string; number: number };

export type Refusal = {
  reason: "problems" | "changed" | "not-copied";
  problems: PackProblem[];
  /** The text as it was left, and the version it was made from. */
  typed: { text: string; version: string } | null;
  /** The version that another tutor saved meanwhile. */
  newest: Version | null;
};

type Props = { packId: string; isShipped: boolean; version: Version; text: string; refusal: Refusal | null };

/**
 * A pack's canonical text to edit. The form stays with the version it was opened on, whatever is saved meanwhile: a newer one
 * is written over only by the button that says so.
 */
export function SourceForm({ packId, isShipped, version, text, refusal }: Props) {
  const { t } = useTranslation("desk");
  const pending = useNavigation().state === "submitting";
  const [opened] = useState(refusal?.typed ?? { text, version: version.id });
  return (
    <Sheet labelledBy="source">
      <SheetTitle
        id="source"
        aside={opened.version === version.id ? t("source.version", { number: version.number }) : undefined}
      >
        {t("source.title")}
      </SheetTitle>
      <Form method="post" encType="multipart/form-data" className="grid gap-4">
        <Refused refusal={refusal} packId={packId} pending={pending} />
        <input type="hidden" name="version" value={opened.version} />
        <TextArea
          name="text"
          label={t("source.text")}
          rows={30}
          lang="zh-CN"
          spellCheck={false}
          readOnly={isShipped}
          defaultValue={opened.text}
          className="font-mono text-sm"
        />
        <div>
          {isShipped ? (
            <Button type="submit" name="intent" value="duplicate" variant="primary" pending={pending}>
              {t("source.duplicate")}
            </Button>
          ) : (
            <Button type="submit" name="intent" value="save" variant="primary" pending={pending}>
              {t("source.save")}
            </Button>
          )}
        </div>
      </Form>
    </Sheet>
  );
}

function Refused({ refusal, packId, pending }: { refusal: Refusal | null; packId: string; pending: boolean }) {
  const { t } = useTranslation("desk");
  if (refusal === null) return null;
  const { reason, problems, newest } = refusal;
  if (reason === "problems") return <ProblemList title={t("source.refused")} problems={problems} />;
  if (newest === null) {
    return (
      <Notice kind="error" live title={t("source.refused")}>
        {t("source.notCopied")}
      </Notice>
    );
  }
  return (
    <>
      <input type="hidden" name="newest" value={newest.id} />
      <Notice
        kind="error"
        live
        title={t("source.refused")}
        actions={
          <Button type="submit" name="intent" value="overwrite" variant="danger" size="small" pending={pending}>
            {t("source.overwrite")}
          </Button>
        }
      >
        <p>{t("source.newer", { number: newest.number })}</p>
        <p>
          <TextLink to={`/desk/packs/${packId}/source`} target="_blank" rel="noopener">
            {t("source.openNewest", { number: newest.number })}
          </TextLink>
        </p>
      </Notice>
    </>
  );
}
