import { useEffect, useRef, type ChangeEvent } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";

const ACCEPT = "image/jpeg,image/png,image/webp";

type Props = { action: string; onFiles: (files: File[]) => void };

/**
 * Two file fields: one opens the camera of a phone, the other its album. With JavaScript what is chosen is shown first;
 * without it the form sends it as it is.
 */
export function PhotoPicker({ action, onFiles }: Props) {
  const { t } = useTranslation("photos");
  const form = useRef<HTMLFormElement>(null);
  const found = useRef(onFiles);
  found.current = onFiles;

  // Chosen before the page was ready: it must not be lost.
  useEffect(() => {
    form.current?.querySelectorAll<HTMLInputElement>("input[type=file]").forEach((input) => take(input));
  }, []);

  function take(input: HTMLInputElement) {
    const files = [...(input.files ?? [])];
    if (files.length === 0) return;
    found.current(files);
    input.value = "";
  }

  const onChange = (event: ChangeEvent<HTMLInputElement>) => take(event.currentTarget);
  const field =
    "block w-full text-sm file:me-3 file:min-h-11 file:rounded-sm file:border file:border-edge file:bg-sheet file:px-4 file:text-ink";
  return (
    <form
      ref={form}
      method="post"
      action={action}
      encType="multipart/form-data"
      className="grid gap-4 border-t border-rule pt-4"
    >
      <label className="grid gap-1 font-medium">
        {t("area.choose")}
        <input type="file" name="photo" accept={ACCEPT} multiple className={field} onChange={onChange} />
      </label>
      <label className="grid gap-1 font-medium pointer-fine:hidden">
        {t("area.take")}
        <input type="file" name="photo" accept="image/*" capture="environment" className={field} onChange={onChange} />
      </label>
      <noscript>
        <Button type="submit" variant="primary">
          {t("area.upload")}
        </Button>
      </noscript>
    </form>
  );
}
