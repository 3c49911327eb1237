import { useEffect, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { SavingSession, SavingView } from "~/client/saving/saving-session";
import { Button, ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { MAX_TEXT_LENGTH } from "~/domain/saving/protocol";
import { savingStatus } from "~/domain/saving/saving-status";
import type { WritingPage } from "~/services/attempts/get-writing-page.server";
import type { Refusal } from "../refusal";
import type { Unsent } from "./unsent";

type Props = {
  view: SavingView;
  session: SavingSession;
  page: Pick<WritingPage, "attemptId" | "sides">;
  /** The deadline is past, as opposed to an answer handed in elsewhere. */
  over: boolean;
  /** What of the page's answers, on a paper of all of them, does not reach the server. */
  unsent: Unsent;
  refusal: Refusal | null;
};

/** What the candidate has to know or do, above the desk. */
export function RoomNotices({ view: { state, storageFull }, session, page, over, unsent, refusal }: Props) {
  const { t } = useTranslation("writing");
  const status = savingStatus(state);
  const waits = state.handIn !== null && !state.closed;
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  const signIn = (
    <ButtonLink to="/sign-in" target="_blank" rel="noopener" size="small">
      {t("problem.signedOutAction")}
    </ButtonLink>
  );
  return (
    <>
      {over ? (
        <Notice kind="warning" live title={t("ended.title")}>
          {t(unsent.any || waits ? (unsent.kept ? "ended.unsent" : "ended.unkept") : "ended.text")}
        </Notice>
      ) : null}
      {status === "signedOut" ? (
        <Notice kind="error" live title={t("problem.signedOutTitle")} actions={signIn}>
          {t("problem.signedOutText")}
        </Notice>
      ) : null}
      {status === "refused" ? (
        <Notice kind="error" live title={t("problem.refusedTitle")} actions={signIn}>
          {t("problem.refusedText")}
        </Notice>
      ) : null}
      {status === "tooLong" ? (
        <Notice kind="error" live title={t("problem.tooLongTitle")}>
          {t("problem.tooLongText", { max: MAX_TEXT_LENGTH, count: state.text.length })}
        </Notice>
      ) : null}
      {status === "full" ? (
        <Notice kind="error" live title={t("problem.fullTitle")}>
          {t("problem.fullText")}
        </Notice>
      ) : null}
      {state.handIn !== null && !state.locked ? (
        <WaitingHandIn session={session} state={state} kept={unsent.kept} />
      ) : null}
      {/* In a conflict, either choice takes the lease. */}
      {state.lease === "other" && state.conflict === null && !state.locked ? (
        <LeaseNotice session={session} taking={state.taking} />
      ) : null}
      {page.sides > 0 && state.conflict === null ? <SidesNotice {...page} /> : null}
      {storageFull && status !== "saved" ? (
        <Notice kind="warning" live title={t("problem.storageTitle")}>
          {t("problem.storageText")}
        </Notice>
      ) : null}
      {refusal && state.handIn === null && !isPast(refusal, mounted) ? (
        <Notice kind="error" live>
          {refusalText(refusal, state.conflict !== null)}
        </Notice>
      ) : null}
    </>
  );

  function refusalText({ reason, minutes }: Refusal, choosing: boolean): string {
    switch (reason) {
      case "empty":
        return t("problem.handInEmpty");
      case "too-long":
        return t("problem.handInTooLong", { max: MAX_TEXT_LENGTH });
      case "conflict":
        return choosing ? t("problem.handInConflict") : t("problem.handInConflictForm");
      case "not-stored":
        return t("problem.handInNotStored");
      case "too-often":
        return t("problem.handInTooOften", { count: minutes });
      case "offline":
        return t("problem.handInOffline");
    }
  }
}

/** A hand-in that did not get through waits by itself in a living page, which says so elsewhere, or was called off since. */
function isPast({ reason }: Refusal, mounted: boolean): boolean {
  return mounted && (reason === "offline" || reason === "not-stored");
}

/** Another page has the lease: this one shows its text and can take over. */
function LeaseNotice({ session, taking }: { session: SavingSession; taking: boolean }) {
  const { t } = useTranslation("writing");
  const takeOver = (
    <Button size="small" pending={taking} onClick={() => session.happen({ kind: "take-over" })}>
      {t("lease.takeOver")}
    </Button>
  );
  return (
    <Notice kind="warning" live title={t("receipt.readonly")} actions={takeOver}>
      {t("lease.text")}
    </Notice>
  );
}

type WaitingProps = { session: SavingSession; state: SavingView["state"]; kept: boolean };

/** The hand-in did not get through; it is made by itself, unless the candidate calls it off. */
function WaitingHandIn({ session, state: { online, problem }, kept }: WaitingProps) {
  const { t } = useTranslation("writing");
  const title = online && problem !== "offline" ? t("waitingHandIn.title") : t("waitingHandIn.offline");
  const cancel = (
    <Button size="small" onClick={() => session.happen({ kind: "hand-in-dropped" })}>
      {t("waitingHandIn.cancel")}
    </Button>
  );
  return (
    <Notice kind="warning" live title={title} actions={cancel}>
      {t(kept ? "waitingHandIn.text" : "waitingHandIn.unkept")}
    </Notice>
  );
}

function SidesNotice({ attemptId, sides }: Pick<WritingPage, "attemptId" | "sides">) {
  const { t } = useTranslation("writing");
  const see = (
    <ButtonLink to={`/attempts/${attemptId}/drafts`} size="small">
      {t("sides.action")}
    </ButtonLink>
  );
  return (
    <Notice title={t("sides.title", { count: sides })} actions={see}>
      {t("sides.text")}
    </Notice>
  );
}
