import { useTranslation } from "react-i18next";
import type { SavingSession } from "~/client/saving/saving-session";
import { Button } from "~/components/ui/button";
import type { Conflict, SavingState } from "~/domain/saving/client-state";
import { countCharacters } from "~/domain/text/count";
import { formatTime } from "~/i18n/format";
import { useLanguage } from "~/i18n/use-language";

export const CONFLICT_ID = "conflict";

type Props = { state: SavingState; conflict: Conflict; session: SavingSession; timeZone: string };

/** Both texts side by side, and the choice between them. Neither is lost whichever is taken. */
export function ConflictChoice({ state, conflict, session, timeZone }: Props) {
  const { t } = useTranslation("writing");
  const language = useLanguage();
  const size = (text: string, at: number | undefined) =>
    t("conflict.characters", {
      count: countCharacters(text),
      time: at === undefined ? "" : formatTime(at, language, timeZone),
    });
  const pending = conflict.choice !== null;
  return (
    <section
      id={CONFLICT_ID}
      tabIndex={-1}
      aria-labelledby="conflict-title"
      className="border border-s-4 border-vermilion shrink-0 bg-sheet px-5 py-4"
    >
      <h2 id="conflict-title" role="alert" className="text-lg">
        {t("conflict.title")}
      </h2>
      <p className="mb-3">{t("conflict.text")}</p>
      <div className="grid gap-4 md:grid-cols-2">
        <Version
          title={t("conflict.mine")}
          size={size(state.text, state.acked?.receivedAt)}
          text={state.text}
          action={t("conflict.keepMine")}
          pending={pending}
          onChoose={() => session.happen({ kind: "keep-mine" })}
        />
        <Version
          title={t("conflict.theirs")}
          size={size(conflict.head.text, conflict.head.receivedAt)}
          text={conflict.head.text}
          action={t("conflict.keepTheirs")}
          pending={pending}
          onChoose={() => session.happen({ kind: "take-theirs" })}
        />
      </div>
    </section>
  );
}

type VersionProps = {
  title: string;
  size: string;
  text: string;
  action: string;
  pending: boolean;
  onChoose: () => void;
};

function Version({ title, size, text, action, pending, onChoose }: VersionProps) {
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <h3>
        {title} <span className="figures font-sans text-sm font-normal text-ink-soft">{size}</span>
      </h3>
      <div
        lang="zh-CN"
        tabIndex={0}
        role="group"
        aria-label={title}
        className="max-h-48 overflow-y-auto border lg:max-h-[18dvh] border-rule bg-shade px-3 py-2 font-essay whitespace-pre-wrap"
      >
        {text}
      </div>
      <Button size="small" pending={pending} onClick={onChoose} className="self-start">
        {action}
      </Button>
    </div>
  );
}
