import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "../../ui/button";
import { TextArea } from "../../ui/form/text-area";

/** Pastes a text to try the rubric on; it stays in this browser. */
export function AddSample({ onAdd, kept }: { onAdd: (text: string) => void; kept: boolean }) {
  const { t } = useTranslation("studio");
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  return (
    <details data-own-undo open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-8 text-pen">{t("samples.add")}</summary>
      <TextArea
        label={t("samples.text")}
        hint={kept ? t("samples.textHint") : t("samples.notKept")}
        value={text}
        onChange={({ target }) => setText(target.value)}
        rows={5}
        lang="zh-CN"
        className="font-essay"
      />
      <Button
        size="small"
        disabled={text.trim() === ""}
        onClick={() => {
          onAdd(text);
          setText("");
          setOpen(false);
        }}
      >
        {t("samples.addThis")}
      </Button>
    </details>
  );
}
