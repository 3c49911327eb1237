import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { TextLink } from "~/components/ui/text-link";
import type { act } from "./act.server";
import { FactsSheet } from "./facts-sheet";
import { FinderSheet } from "./finder-sheet";
import { ItemsSheet } from "~/components/set-desk/items-sheet";
import type { LoadedSet } from "./load-set.server";
import { ProblemList } from "./problem-list";

export type ActAnswer = Exclude<Awaited<ReturnType<typeof act>>, Response>["data"];

type Props = { loaded: LoadedSet; answer: ActAnswer | undefined };

const WITH_FINDER = "grid items-start gap-6 lg:grid-cols-[minmax(0,1.7fr)_minmax(19rem,1fr)]";

/** The whole set in one form: whichever button is pressed, nothing typed elsewhere on the page is lost. */
export function SetForm({ loaded, answer }: Props) {
  const { set, problems } = loaded;
  const found = answer?.found ?? loaded.found;
  const shown = answer?.typed ?? loaded.form;
  const errors = answer?.errors ?? { fields: {}, marks: {} };
  // What is stored replaces what stood in the fields, and so does what a refused form comes back with.
  const key = `${shown.basis}-${answer ? "refused" : "stored"}`;
  return (
    <Form method="post" className="grid gap-6">
      <fieldset disabled={set.shipped} className="contents">
        <input key={key} type="hidden" name="basis" defaultValue={shown.basis} />
        {set.shipped ? null : <SetButtons set={set} />}
        {answer ? <Refusal answer={answer} setId={set.id} /> : null}
        <ProblemList problems={problems} />
        <div className={set.shipped ? undefined : WITH_FINDER}>
          <div className="grid min-w-0 gap-6">
            <ItemsSheet key={`items-${key}`} items={shown.items} errors={errors.marks} editable={!set.shipped} />
            <FactsSheet key={`facts-${key}`} shown={shown} errors={errors.fields} />
          </div>
          {set.shipped ? null : <FinderSheet found={found} held={shown.items.map(({ questionId }) => questionId)} />}
        </div>
      </fieldset>
    </Form>
  );
}

/** Save stands first: it is also what Enter in a line of the form does. */
function SetButtons({ set }: Pick<LoadedSet, "set">) {
  const { t } = useTranslation("deskSets");
  const pending = useNavigation().state === "submitting";
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" name="intent" value="save" pending={pending}>
        {t("save")}
      </Button>
      {set.template ? null : (
        <Button type="submit" name="intent" value="publish" variant="primary" pending={pending}>
          {set.published ? t("publishAgain") : t("publish")}
        </Button>
      )}
      <p className="max-w-text text-sm text-ink-soft">{set.template ? t("templateHint") : t("publishHint")}</p>
    </div>
  );
}

function Refusal({ answer: { refused, saved }, setId }: { answer: ActAnswer; setId: string }) {
  const { t } = useTranslation("deskSets");
  if (refused === null) {
    return (
      <Notice kind="error" live>
        {t("refused.fields")}
      </Notice>
    );
  }
  return (
    <Notice kind="error" live>
      {saved ? t("refused.problems") : null}
      {t(`refused.${refused}`)}
      {refused === "changed-meanwhile" ? (
        <>
          {" "}
          <TextLink to={`/desk/sets/${setId}`} reloadDocument>
            {t("refused.reload")}
          </TextLink>
        </>
      ) : null}
    </Notice>
  );
}
