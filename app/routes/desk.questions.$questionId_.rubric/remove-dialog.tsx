import { useTranslation } from "~/i18n/use-translation";
import type { Node } from "~/components/studio/tree/tree-rows";
import { Button } from "~/components/ui/button";
import { Dialog, DialogClose } from "~/components/ui/modal/dialog";

type Props = { node: Node | null; onClose: () => void; onRemove: (node: Node) => void };

/** Asks before a node of the tree goes. */
export function RemoveDialog({ node, onClose, onRemove }: Props) {
  const { t } = useTranslation(["studio", "shell"]);
  const [first = 0, way = 0, group = 0] = node?.path ?? [];
  const kind =
    node?.tree === "concepts" ? "concept" : (["point", "way", "group"] as const)[(node?.path.length ?? 1) - 1];
  return (
    <Dialog
      title={t("removing.removeAsk")}
      description={t(`removing.${kind ?? "point"}`, { no: first + 1, way: way + 1, group: group + 1 })}
      open={node !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      actions={
        <>
          <DialogClose>
            <Button>{t("shell:action.cancel")}</Button>
          </DialogClose>
          <Button variant="danger" onClick={() => (node === null ? undefined : onRemove(node))}>
            {t("removing.confirm")}
          </Button>
        </>
      }
    />
  );
}
