import { useTranslation } from "react-i18next";
import { useStudio } from "~/components/studio/studio-context";
import { ConceptEditor } from "~/components/studio/tree/concept-editor";
import { PointEditor } from "~/components/studio/tree/point-editor";
import { RulesEditor } from "~/components/studio/tree/rules-editor";

/** What is selected in the tree, to be edited; Escape goes back to its line. Below it what holds for the whole rubric. */
export function EditorSheet() {
  const { t } = useTranslation("studio");
  const { rubric, selected, focus } = useStudio();
  const [index = 0] = selected?.path ?? [];
  const concepts = rubric.topicConcepts ?? [];
  const there = selected !== null && (selected.tree === "points" ? rubric.points : concepts)[index] !== undefined;
  const title = !there
    ? t("editor.title")
    : t(selected.tree === "points" ? "place.point" : "place.concept", { no: index + 1 });
  return (
    <div
      className="grid content-start gap-5"
      onKeyDown={(event) => {
        if (event.key === "Escape" && selected !== null) focus({ node: selected, where: "row" });
      }}
    >
      <section aria-labelledby="editor">
        <h2 id="editor" className="mb-2 border-b border-rule pb-1 text-lg">
          {title}
        </h2>
        {!there ? (
          <p className="text-ink-soft">{t("editor.choose")}</p>
        ) : selected.tree === "points" ? (
          <PointEditor key={index} index={index} />
        ) : (
          <ConceptEditor key={index} index={index} />
        )}
      </section>
      <details>
        <summary className="min-h-8 text-pen">{t("editor.rules")}</summary>
        <div className="pt-2">
          <RulesEditor />
        </div>
      </details>
    </div>
  );
}
