import { Plus } from "lucide-react";
import { useTranslation } from "~/i18n/use-translation";
import { useStudio } from "~/components/studio/studio-context";
import { RubricTree } from "~/components/studio/tree/rubric-tree";
import type { Node } from "~/components/studio/tree/tree-rows";
import { Button } from "~/components/ui/button";
import { Term } from "~/components/ui/help/term";

/** The rubric as a tree, with buttons for those who use the mouse and the keys for those who do not. */
export function TreeSheet() {
  const { t } = useTranslation("studio");
  const { rubric } = useStudio();
  return (
    <div className="grid content-start gap-4">
      {rubric.mode === "band" ? null : <Part tree="points" />}
      {rubric.mode === "points" ? null : <Part tree="concepts" />}
      <details className="text-sm text-ink-soft">
        <summary className="min-h-8 text-pen">{t("tree.keysTitle")}</summary>
        <p id="tree-keys">{t("tree.keys")}</p>
      </details>
    </div>
  );
}

function Part({ tree }: Pick<Node, "tree">) {
  const { t } = useTranslation("studio");
  const { rubric, edit, select, focus } = useStudio();
  const count = tree === "points" ? rubric.points.length : (rubric.topicConcepts ?? []).length;
  const headId = `tree-${tree}`;
  return (
    <section aria-labelledby={headId}>
      <div className="mb-1 flex items-center gap-2">
        <h2 id={headId} className="text-lg">
          {t(`tree.${tree}`)}
        </h2>
        {tree === "points" ? <Term of="keyPoint" bare /> : <Term of="band" />}
      </div>
      <RubricTree tree={tree} labelledBy={headId} />
      <Button
        size="small"
        className="mt-2"
        onClick={() => {
          const node: Node = { tree, path: [count] };
          edit(tree === "points" ? { do: "insert", at: node.path } : { do: "insert-concept", at: count });
          select(node);
          focus({ node, where: "field" });
        }}
      >
        <Plus aria-hidden className="size-4" />
        {t(tree === "points" ? "tree.addPoint" : "tree.addConcept")}
      </Button>
    </section>
  );
}
