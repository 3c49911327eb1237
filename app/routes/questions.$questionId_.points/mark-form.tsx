import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { SentenceFields } from "~/components/hunt/sentence-fields";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { fieldName } from "./field-name";
import type { LoadedHunt } from "./load-hunt.server";

/** The materials with a box before each sentence; once compared each sentence says what it was. */
export function MarkForm({ loaded }: { loaded: LoadedHunt }) {
  const { materials, chosen, result, comparable } = loaded;
  const { t } = useTranslation(["hunt", "terms"]);
  const [marked, setMarked] = useState(chosen.length);
  const pending = useNavigation().state === "submitting";
  const fields = (
    <SentenceFields
      materials={materials}
      name={fieldName.sentence}
      chosen={chosen}
      marks={result?.marks ?? null}
      settled={result !== null}
    />
  );
  return (
    <Sheet labelledBy="materials">
      <SheetTitle id="materials">{t("terms:materials")}</SheetTitle>
      <p className="mb-4 max-w-text text-ink-soft">{t(result ? "markedHelp" : "markHelp")}</p>
      {result ? (
        <>
          {fields}
          <Form method="post" className="mt-5">
            <Button type="submit" name="intent" value="again" pending={pending}>
              {t("again")}
            </Button>
          </Form>
        </>
      ) : (
        <Form
          method="post"
          onChange={(event) => {
            setMarked(event.currentTarget.querySelectorAll(`input[name=${fieldName.sentence}]:checked`).length);
          }}
        >
          {fields}
          {comparable ? (
            <div className="bottom-bar mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-rule bg-sheet py-3 print:hidden">
              <Button type="submit" name="intent" value="check" variant="primary" pending={pending}>
                {t("check")}
              </Button>
              <Button type="submit" name="intent" value="keep" pending={pending}>
                {t("keep")}
              </Button>
              <output className="figures text-sm text-ink-soft">{t("marked", { count: marked })}</output>
            </div>
          ) : null}
        </Form>
      )}
    </Sheet>
  );
}
