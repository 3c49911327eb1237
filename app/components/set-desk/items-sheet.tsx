import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../ui/button";
import { Sheet, SheetTitle } from "../ui/sheet";
import { moved } from "~/domain/sittings/set-draft";
import { ItemRow } from "./item-row";
import { ItemTotals } from "./item-totals";
import type { SetErrors } from "./set-fields";
import type { ShownItem } from "./shown-item";
import { useDragWords } from "./use-drag-words";

type Props = { items: ShownItem[]; errors: SetErrors["marks"]; editable: boolean };

/** A row keeps its name while it moves; a question that stands in the list twice has two. */
type Row = ShownItem & { name: string; error: SetErrors["marks"][number] };

/** The questions in their order: dragged, moved by keyboard or by buttons, which without JavaScript save as they move. */
export function ItemsSheet({ items, errors, editable }: Props) {
  const { t } = useTranslation("deskSets");
  const [rows, setRows] = useState<Row[]>(() =>
    items.map((item, at) => ({ ...item, name: `row-${at}`, error: errors[at] })),
  );
  const placeOf = (name: string | number | undefined) => rows.findIndex((row) => row.name === name);
  const accessibility = useDragWords(placeOf);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const move = (from: number, to: number) => setRows((all) => moved(all, from, to));
  const outdated = rows.some(({ question }) => question !== null && question.newer !== null);
  return (
    <Sheet labelledBy="items">
      <SheetTitle id="items">{t("items.title")}</SheetTitle>
      {rows.length === 0 ? (
        <p className="text-ink-soft">{t("items.empty")}</p>
      ) : (
        <>
          {editable ? <p className="mb-3 text-sm text-ink-soft">{t("items.hint")}</p> : null}
          <DndContext
            id="set-items"
            sensors={sensors}
            collisionDetection={closestCenter}
            accessibility={accessibility}
            onDragEnd={({ active, over }) => {
              if (over) move(placeOf(active.id), placeOf(over.id));
            }}
          >
            <SortableContext items={rows.map(({ name }) => name)} strategy={verticalListSortingStrategy}>
              <ol className="grid gap-3" aria-labelledby="items">
                {rows.map((row, at) => (
                  <ItemRow
                    key={row.name}
                    row={row}
                    at={at}
                    of={rows.length}
                    editable={editable}
                    onMove={(to) => move(at, to)}
                    onRemove={() => setRows((all) => all.filter(({ name }) => name !== row.name))}
                    onMarks={(marks) =>
                      setRows((all) => all.map((one) => (one.name === row.name ? { ...one, marks } : one)))
                    }
                  />
                ))}
              </ol>
            </SortableContext>
          </DndContext>
        </>
      )}
      <ItemTotals items={rows} />
      {outdated && editable ? (
        <Button type="submit" name="intent" value="repin" size="small" className="mt-3">
          {t("items.repin")}
        </Button>
      ) : null}
    </Sheet>
  );
}
