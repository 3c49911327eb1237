import { useSortable } from "@dnd-kit/sortable";
import { ArrowDown, ArrowUp, GripVertical } from "lucide-react";
import type { CSSProperties } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { TextField } from "../ui/form/text-field";
import { TextLink } from "../ui/text-link";
import { formatMarks } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";
import { DragHandle } from "./drag-handle";
import type { SetFieldError } from "./set-fields";
import type { ShownItem } from "./shown-item";

type Props = {
  row: ShownItem & { name: string; error: SetFieldError | undefined };
  at: number;
  of: number;
  editable: boolean;
  onMove: (to: number) => void;
  onRemove: () => void;
  onMarks: (marks: string) => void;
};

/** One question of the set: its place, its marks in the set, and the ways of moving it. */
export function ItemRow({ row, at, of, editable, onMove, onRemove, onMarks }: Props) {
  const { t } = useTranslation(["deskSets", "terms"]);
  const language = useLanguage();
  const sortable = useSortable({ id: row.name, disabled: !editable });
  const { question } = row;
  const no = at + 1;
  const title = question?.title ?? t("items.none");
  const own = question?.marks ?? null;
  return (
    <li
      ref={sortable.setNodeRef}
      style={placed(sortable)}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border border-rule bg-sheet px-3 py-3"
    >
      <input type="hidden" name="questionId" value={row.questionId} />
      <input type="hidden" name="versionId" value={row.versionId} />
      <div className="grid content-start justify-items-center gap-1">
        {editable ? (
          <DragHandle sortable={sortable} label={t("items.drag", { no, title })} icon={GripVertical} />
        ) : null}
        <span className="figures font-semibold">{no}</span>
      </div>
      <div className="flex min-w-0 flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <TextLink to={`/desk/questions/${row.questionId}`} lang="zh-CN" className="font-essay">
            {title}
          </TextLink>
          {question ? (
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
              <span>{t(`terms:family.${question.family}`)}</span>
              <span>{t("items.version", { number: question.version })}</span>
              {question.newer === null ? null : (
                <Badge tone="warn">{t("items.newer", { number: question.newer })}</Badge>
              )}
              {question.reserved ? <Badge tone="pen">{t("visibilityOf.reserved")}</Badge> : null}
            </p>
          ) : null}
        </div>
        <div className="w-32">
          <TextField
            name="marks"
            label={t("items.marks", { no })}
            hint={own === null ? t("items.noMarks") : t("items.ownMarks", { marks: formatMarks(own, language) })}
            error={row.error === undefined ? undefined : t(`error.${row.error}`)}
            value={row.marks}
            onChange={(event) => onMarks(event.target.value)}
            placeholder={own === null ? t("unset") : formatMarks(own, language)}
            inputMode="decimal"
            autoComplete="off"
          />
        </div>
        {editable ? (
          <div className="flex gap-2">
            <Step name={`up:${at}`} label={t("items.up", { no })} disabled={at === 0} press={() => onMove(at - 1)}>
              <ArrowUp aria-hidden className="size-4" />
            </Step>
            <Step name={`down:${at}`} label={t("items.down", { no })} disabled={no === of} press={() => onMove(at + 1)}>
              <ArrowDown aria-hidden className="size-4" />
            </Step>
            <Step name={`remove:${at}`} label={t("items.removeNamed", { no, title })} press={onRemove}>
              {t("items.remove")}
            </Step>
          </div>
        ) : null}
      </div>
    </li>
  );
}

type StepProps = { name: string; label: string; disabled?: boolean; press: () => void; children: React.ReactNode };

/** Done in the page; without JavaScript it sends the form, which does the same and saves. */
function Step({ name, label, disabled = false, press, children }: StepProps) {
  return (
    <Button
      type="submit"
      name="intent"
      value={name}
      size="small"
      // Stays in reach of the keyboard at either end: a button that vanishes under the finger loses its place.
      aria-disabled={disabled || undefined}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.preventDefault();
        if (!disabled) press();
      }}
    >
      {children}
    </Button>
  );
}

/** Only up and down: the list has one column. Without a move there is no style, which the server's page could not carry. */
function placed({ transform, transition, isDragging }: ReturnType<typeof useSortable>): CSSProperties | undefined {
  if (!transform) return undefined;
  return { transform: `translate3d(0, ${transform.y}px, 0)`, transition, zIndex: isDragging ? 1 : undefined };
}
