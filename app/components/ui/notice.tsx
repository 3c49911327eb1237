import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { classNames } from "./class-names";
import { VisuallyHidden } from "./visually-hidden";

export type NoticeKind = "info" | "warning" | "error" | "success";

const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert, success: CircleCheck };

const LOOKS: Record<NoticeKind, { box: string; icon: string }> = {
  info: { box: "border-pen bg-pen-wash", icon: "text-pen" },
  warning: { box: "border-warn bg-warn-wash", icon: "text-warn" },
  error: { box: "border-vermilion bg-vermilion-wash", icon: "text-vermilion" },
  success: { box: "border-good bg-good-wash", icon: "text-good" },
};

type Props = {
  kind?: NoticeKind;
  title?: string;
  children?: ReactNode;
  /** Buttons or links at the end. */
  actions?: ReactNode;
  /** Speaks when it appears: errors at once, the rest when the reader is idle. Off for notices that are there from the start. */
  live?: boolean;
};

export function Notice({ kind = "info", title, children, actions, live = false }: Props) {
  const { t } = useTranslation();
  const Icon = ICONS[kind];
  const look = LOOKS[kind];
  return (
    <div
      role={live ? (kind === "error" ? "alert" : "status") : undefined}
      className={classNames("flex flex-wrap items-start gap-x-4 gap-y-2 border-s-4 px-4 py-3 text-ink", look.box)}
    >
      <div className="flex min-w-0 flex-1 basis-72 items-start gap-3">
        <Icon aria-hidden className={classNames("mt-1 size-5 shrink-0", look.icon)} />
        <div className="min-w-0">
          <VisuallyHidden>{t(`notice.${kind}`)} </VisuallyHidden>
          {title ? <p className="font-semibold">{title}</p> : null}
          {children}
        </div>
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
