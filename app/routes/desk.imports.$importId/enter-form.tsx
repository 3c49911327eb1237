import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList } from "~/components/packs/problem-list";
import { Button } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { Refused } from "./act.server";
import type { ImportView } from "./load-import.server";

/** The canonical text as it will be stored, to be read and edited, and the button that lets it in. */
export function EnterForm({ view, file, refused }: { view: ImportView; file: string; refused: Refused | null }) {
  const { t } = useTranslation("importing");
  const pending = useNavigation().formData?.get("intent") === "enter";
  const ready = view.undecided === 0;
  return (
    <Sheet labelledBy="enter">
      <SheetTitle id="enter">{t("enter.title")}</SheetTitle>
      <Form method="post" encType="multipart/form-data" className="grid gap-4">
        <Refusal refused={refused} />
        {view.replaces !== null ? (
          <Notice kind="warning">{t("enter.replaces", { title: view.replaces })}</Notice>
        ) : null}
        <CanonicalText file={file} typed={refused?.file ?? null} editable={ready} />
        <div className="flex flex-wrap items-center gap-4">
          <Button
            type="submit"
            name="intent"
            value="enter"
            variant="primary"
            disabled={!ready}
            pending={pending}
            aria-describedby="enter-standing"
          >
            {t("enter.submit")}
          </Button>
          <p id="enter-standing" className={ready ? "text-ink-soft" : "text-warn"}>
            {ready ? t("enter.ready") : t("enter.undecided", { count: view.undecided })}
          </p>
        </div>
      </Form>
    </Sheet>
  );
}

function Refusal({ refused }: { refused: Refused | null }) {
  const { t } = useTranslation("importing");
  if (refused === null) return null;
  const { refused: why, problems } = refused;
  if (why.reason === "problems") return <ProblemList title={t("enter.refused")} problems={problems} />;
  return (
    <Notice kind="error" title={t("enter.refused")} live>
      {why.reason === "undecided" ? t("enter.undecided", { count: why.undecided }) : null}
      {why.reason === "changed" ? t("enter.changed") : null}
      {why.reason === "discarded" ? t("enter.discarded") : null}
    </Notice>
  );
}

type Canonical = {
  file: string;
  /** The text as the tutor left it when it was refused. */
  typed: string | null;
  editable: boolean;
};

/** A decision makes the text anew, but never over what a tutor has typed: then both are there until one is chosen. */
function CanonicalText({ file, typed, editable }: Canonical) {
  const { t } = useTranslation("importing");
  const [shown, setShown] = useState(file);
  const [edited, setEdited] = useState(typed !== null && typed.replace(/\r\n/g, "\n") !== file);
  if (shown !== file && !edited) setShown(file);
  const renew = () => {
    setEdited(false);
    setShown(file);
  };
  return (
    <details open={typed !== null || undefined}>
      <summary className="cursor-pointer py-1 font-medium">
        {t("canonical.title")}{" "}
        <span className="figures text-sm font-normal text-ink-soft">
          {t("canonical.lines", { count: file.replace(/\n$/, "").split("\n").length })}
        </span>
      </summary>
      <p className="mb-3 text-sm text-ink-soft">
        {t("canonical.lead")} {editable ? null : t("canonical.locked")}
      </p>
      {shown !== file ? (
        <Notice
          kind="warning"
          live
          actions={
            <Button size="small" onClick={renew}>
              {t("canonical.renew")}
            </Button>
          }
        >
          {t("canonical.stale")}
        </Notice>
      ) : null}
      <TextArea
        key={shown}
        name="file"
        label={t("canonical.label")}
        rows={24}
        lang="zh-CN"
        spellCheck={false}
        readOnly={!editable}
        defaultValue={typed ?? shown}
        onInput={(event) => setEdited(event.currentTarget.value !== shown)}
        className="font-mono text-sm"
      />
    </details>
  );
}
