import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { useStudio } from "~/components/studio/studio-context";
import { ConceptEditor } from "~/components/studio/tree/concept-editor";
import { PointEditor } from "~/components/studio/tree/point-editor";
import { RulesEditor } from "~/components/studio/tree/rules-editor";
import { Button } from "~/components/ui/button";

/** What is selected in the tree, to be edited; Escape goes back to its line. Below it what holds for the whole rubric. */
export function EditorSheet() {
  const { t } = useTranslation("studio");
  const { rubric, selected, focus, problems } = useStudio();
  const [opened, setOpened] = useState(false);
  // What is wrong is never folded away.
  const wrong = problems.some(({ path: [part] }) => part !== "points" && part !== "topicConcepts");
  const [index = 0] = selected?.path ?? [];
  const concepts = rubric.topicConcepts ?? [];
  const there = selected !== null && (selected.tree === "points" ? rubric.points : concepts)[index] !== undefined;
  const title = !there
    ? t("editor.title")
    : t(selected.tree === "points" ? "place.point" : "place.concept", { no: index + 1 });
  const toTree = () => {
    if (selected !== null) focus({ node: selected, where: "row" });
  };
  return (
    <div
      className="grid content-start gap-5"
      onKeyDown={(event) => {
        if (event.key === "Escape") toTree();
      }}
    >
      <section aria-labelledby="editor">
        <div className="mb-2 flex items-baseline justify-between gap-3 border-b border-rule pb-1">
          <h2 id="editor" className="text-lg">
            {title}
          </h2>
          {/* Where the tree stands above the editor, not beside it. */}
          {there ? (
            <Button size="small" variant="quiet" className="xl:hidden" onClick={toTree}>
              {t("editor.back")}
            </Button>
          ) : null}
        </div>
        {!there ? (
          <p className="text-ink-soft">{t("editor.choose")}</p>
        ) : selected.tree === "points" ? (
          <PointEditor key={index} index={index} />
        ) : (
          <ConceptEditor key={index} index={index} />
        )}
      </section>
      <details open={opened || wrong} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
        <summary className="min-h-8 text-pen">{t("editor.rules")}</summary>
        <div className="pt-2" data-rules>
          <RulesEditor />
        </div>
      </details>
    </div>
  );
}
