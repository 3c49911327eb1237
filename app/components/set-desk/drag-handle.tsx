import type { useSortable } from "@dnd-kit/sortable";
import type { LucideIcon } from "lucide-react";
import { useListening } from "~/components/ui/listening/use-listening";

type Props = { sortable: ReturnType<typeof useSortable>; label: string; icon: LucideIcon };

/** Takes hold of a row, by pointer or keyboard. Only there where it works: without JavaScript the buttons move the row. */
export function DragHandle({ sortable: { attributes, listeners, setActivatorNodeRef }, label, icon: Icon }: Props) {
  const running = useListening();
  if (!running) return null;
  return (
    <button
      ref={setActivatorNodeRef}
      type="button"
      {...attributes}
      {...listeners}
      aria-label={label}
      className="flex size-9 cursor-grab touch-none items-center justify-center rounded-sm border border-transparent text-ink-soft hover:border-rule hover:text-ink active:cursor-grabbing"
    >
      <Icon aria-hidden className="size-5" />
    </button>
  );
}
