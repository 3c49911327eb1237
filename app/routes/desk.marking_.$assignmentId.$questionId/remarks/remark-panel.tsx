import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { PEN_KINDS, type PenKind } from "~/domain/marking/pen/pen-mark";
import type { LoadedDesk } from "../load-desk.server";
import { BankList } from "./bank-list";
import { RemarkForm } from "./remark-form";
import type { Remarks } from "./use-remarks";

const KEYS: Record<PenKind, string> = { comment: "c", strike: "x", wave: "w", circle: "o", insert: "i" };

type Props = {
  remarks: Remarks;
  answer: string;
  bank: LoadedDesk["script"]["bank"];
  draw: (pen: PenKind) => void;
};

/** The pens, each with its key; below them the field for a remark while one is written. */
export function RemarkPanel({ remarks, answer, bank, draw }: Props) {
  const { t } = useTranslation("markingDesk");
  return (
    <div className="grid gap-3" role="group" aria-labelledby="remarks" data-focus-home tabIndex={-1}>
      <p className="text-sm text-ink-soft">{t("remark.help")}</p>
      <div role="group" aria-label={t("remark.tools")} className="flex flex-wrap gap-2">
        {PEN_KINDS.map((pen) => (
          <Button
            key={pen}
            size="small"
            aria-keyshortcuts={KEYS[pen]}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => draw(pen)}
          >
            {t(`pen.${pen}`)}
            <kbd aria-hidden className="text-xs text-ink-soft">
              {KEYS[pen]}
            </kbd>
          </Button>
        ))}
      </div>
      <p role="status" className="text-sm text-vermilion">
        {remarks.nothing ? t("remark.selectFirst") : ""}
      </p>
      {remarks.writing ? (
        <RemarkForm
          key={`${remarks.writing.pen}:${remarks.writing.place?.start ?? ""}`}
          {...{ remarks, answer, bank }}
          writing={remarks.writing}
        />
      ) : null}
      <BankList bank={bank} />
    </div>
  );
}
