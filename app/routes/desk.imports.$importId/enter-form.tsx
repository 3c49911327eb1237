import { Form, useNavigation, useSearchParams } from "@remix-run/react";
import { useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { ProblemList } from "~/components/packs/problem-list";
import { Button, ButtonLink } from "~/components/ui/button";
import { TextArea } from "~/components/ui/form/text-area";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Gap } from "~/components/ui/prose/gap";
import type { Refused } from "./act.server";
import type { ImportView, MadeText } from "./load-import.server";

/** The canonical text as it will be stored, to be read and edited, and the button that lets it in. */
export function EnterForm({ view, made, refused }: { view: ImportView; made: MadeText; refused: Refused | null }) {
  const { t } = useTranslation("importing");
  const intent = useNavigation().formData?.get("intent");
  const pending = intent === "enter" || intent === "enter:own";
  const ready = view.undecided === 0;
  return (
    <Sheet labelledBy="enter">
      <SheetTitle id="enter">{t("enter.title")}</SheetTitle>
      <Form method="post" encType="multipart/form-data" className="grid gap-4">
        <Refusal refused={refused} />
        {view.replaces !== null ? (
          <Notice kind="warning">{t("enter.replaces", { title: view.replaces })}</Notice>
        ) : null}
        <CanonicalText made={made} refused={refused} editable={ready} pending={pending} />
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

type Canonical = { made: MadeText; refused: Refused | null; editable: boolean; pending: boolean };

/**
 * A decision makes the text anew, but never over what a tutor has typed: then both are there until one is chosen, and the
 * form keeps saying which decisions its text was made from.
 */
function CanonicalText({ made, refused, editable, pending }: Canonical) {
  const { t } = useTranslation("importing");
  const [search] = useSearchParams();
  const typed = refused?.typed ?? null;
  const [shown, setShown] = useState<MadeText>(typed ?? made);
  const [edited, setEdited] = useState(typed !== null);
  const [unfolded, setUnfolded] = useState(refused !== null);
  if (refused !== null && !unfolded) setUnfolded(true);
  const takesFocus = useRef(false);
  const isStale = shown.decided !== made.decided || shown.hash !== made.hash;
  const renew = () => {
    setEdited(false);
    setShown(made);
  };
  if (isStale && !edited) renew();
  return (
    <details open={unfolded || undefined}>
      <summary className="cursor-pointer py-1 font-medium">
        {t("canonical.title")}{" "}
        <span className="figures text-sm font-normal text-ink-soft">
          {t("canonical.lines", { count: made.file.replace(/\n$/, "").split("\n").length })}
        </span>
      </summary>
      <p className="mb-3 text-sm text-ink-soft">
        {t("canonical.lead")}
        <Gap />
        {editable ? null : t("canonical.locked")}
      </p>
      <input type="hidden" name="hash" value={shown.hash} />
      <input type="hidden" name="decided" value={shown.decided} />
      <input type="hidden" name="newest" value={made.decided} />
      {isStale && edited ? (
        <Notice
          kind="warning"
          live
          actions={
            <>
              <ButtonLink
                to={{ search: search.toString() }}
                preventScrollReset
                size="small"
                onClick={() => {
                  takesFocus.current = true;
                  renew();
                }}
              >
                {t("canonical.renew")}
              </ButtonLink>
              <Button type="submit" name="intent" value="enter:own" size="small" disabled={!editable} pending={pending}>
                {t("canonical.enterOwn")}
              </Button>
            </>
          }
        >
          {t("canonical.stale")}
        </Notice>
      ) : null}
      <TextArea
        key={`${shown.decided} ${shown.hash}`}
        // The link that brought the new text is gone with it.
        ref={(area) => {
          if (area === null || !takesFocus.current) return;
          takesFocus.current = false;
          area.focus({ preventScroll: true });
        }}
        name="file"
        label={t("canonical.label")}
        rows={24}
        lang="zh-CN"
        spellCheck={false}
        readOnly={!editable}
        defaultValue={shown.file}
        onInput={(event) => setEdited(shown === typed || event.currentTarget.value !== shown.file)}
        className="font-mono text-sm"
      />
    </details>
  );
}
