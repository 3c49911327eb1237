import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { useNamed } from "~/i18n/language/use-named";

/** Theory whose heads are not all among the cards yet; the list folds, since a school may hold many topics. */
export function HeadTopics({ topics }: { topics: { entryId: string; topic: string; title: string; heads: number }[] }) {
  const { t } = useTranslation("study");
  const named = useNamed();
  return (
    <Sheet labelledBy="heads">
      <SheetTitle id="heads">{t("cards.heads")}</SheetTitle>
      <p className="mb-2 text-sm text-ink-soft">{t("cards.headsHint")}</p>
      <ul role="list" className="max-h-96 divide-y divide-rule overflow-y-auto">
        {topics.map(({ entryId, topic, title, heads }) => (
          <li key={entryId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span lang="zh-CN" className="min-w-0 flex-1 basis-40 font-essay">
              <span className="block text-sm text-ink-soft">{topic}</span>
              {title}
            </span>
            <Form method="post" action="/review/cards">
              <input type="hidden" name="intent" value="heads" />
              <input type="hidden" name="entryId" value={entryId} />
              <Button
                type="submit"
                size="small"
                aria-label={named(t("cards.keepHeads", { count: heads }), `${topic} ${title}`)}
              >
                {t("cards.keepHeads", { count: heads })}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
