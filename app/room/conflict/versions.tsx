import { useLayoutEffect, useMemo, useRef } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { SavingSession } from "~/client/saving/saving-session";
import { Button } from "~/components/ui/button";
import type { Conflict, SavingState } from "~/domain/saving/client-state";
import { countCharacters } from "~/domain/text/count";
import { differences, type Difference } from "~/domain/text/differences";
import { formatTime } from "~/i18n/format/format";
import { useLanguage } from "~/i18n/language/use-language";

export type VersionsProps = { state: SavingState; conflict: Conflict; session: SavingSession; timeZone: string };

/** Both texts side by side with what differs marked, and the choice between them. Neither is lost whichever is taken. */
export function Versions({ state, conflict, session, timeZone }: VersionsProps) {
  const { t } = useTranslation("writing");
  const language = useLanguage();
  const size = (text: string, at: number | undefined) =>
    t("conflict.characters", {
      count: countCharacters(text),
      time: at === undefined ? "" : formatTime(at, language, timeZone),
    });
  const pending = conflict.choice !== null;
  const parts = useMemo(() => differences(state.text, conflict.head.text), [state.text, conflict.head.text]);
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Version
        title={t("conflict.mine")}
        size={size(state.text, state.acked?.receivedAt)}
        parts={parts}
        own="removed"
        action={t("conflict.keepMine")}
        pending={pending}
        onChoose={() => session.happen({ kind: "keep-mine" })}
      />
      <Version
        title={t("conflict.theirs")}
        size={size(conflict.head.text, conflict.head.receivedAt)}
        parts={parts}
        own="added"
        action={t("conflict.keepTheirs")}
        pending={pending}
        onChoose={() => session.happen({ kind: "take-theirs" })}
      />
    </div>
  );
}

type VersionProps = {
  title: string;
  size: string;
  /** Of both texts. */
  parts: readonly Difference[];
  /** The kind of difference that only this text has. */
  own: "removed" | "added";
  action: string;
  pending: boolean;
  onChoose: () => void;
};

function Version({ title, size, parts, own, action, pending, onChoose }: VersionProps) {
  const box = useRef<HTMLDivElement>(null);
  // Two long texts begin alike: what the choice is about may lie far below.
  useLayoutEffect(() => {
    const first = box.current?.querySelector("mark");
    if (box.current && first) box.current.scrollTop = first.offsetTop - box.current.clientHeight / 2;
  }, [parts]);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h3>
        {title} <span className="figures font-sans text-sm font-normal text-ink-soft">{size}</span>
      </h3>
      <div
        ref={box}
        lang="zh-CN"
        tabIndex={0}
        role="group"
        aria-label={title}
        className="relative max-h-48 overflow-y-auto border border-rule bg-shade px-3 py-2 font-essay whitespace-pre-wrap lg:max-h-[18dvh]"
      >
        {parts.map(({ kind, text }, index) => {
          if (kind === "kept") return <span key={index}>{text}</span>;
          return kind === own ? (
            <mark key={index} className="bg-warn-wash font-semibold text-warn underline underline-offset-4">
              {text}
            </mark>
          ) : null;
        })}
      </div>
      <Button size="small" pending={pending} onClick={onChoose} className="self-start">
        {action}
      </Button>
    </div>
  );
}
