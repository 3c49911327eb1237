import { useEffect, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { isKeptDocument } from "~/client/kept/since-kept";
import { Notice } from "~/components/ui/notice";

/** Where the page was opened without network: that it is the one kept on this machine, until the server is heard. */
export function KeptNotice({ heard }: { heard: boolean }) {
  const { t } = useTranslation("writing");
  const [kept, setKept] = useState(false);
  useEffect(() => setKept((known) => !heard && (known || isKeptDocument())), [heard]);
  if (!kept) return null;
  return (
    <Notice live title={t("kept.title")}>
      {t("kept.text")}
    </Notice>
  );
}
