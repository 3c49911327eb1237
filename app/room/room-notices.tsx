import { useTranslation } from "react-i18next";
import type { SavingView } from "~/client/saving/saving-session";
import { ButtonLink } from "~/components/ui/button";
import { Notice } from "~/components/ui/notice";
import { MAX_TEXT_LENGTH } from "~/domain/saving/protocol";
import { savingStatus } from "~/domain/saving/saving-status";
import type { Refusal } from "./refusal";

type Props = {
  view: SavingView;
  /** The deadline is past, as opposed to an answer handed in elsewhere. */
  over: boolean;
  refusal: Refusal | null;
};

/** What the candidate has to know or do, above the desk. */
export function RoomNotices({ view: { state, storageFull }, over, refusal }: Props) {
  const { t } = useTranslation("writing");
  const status = savingStatus(state);
  const signIn = (
    <ButtonLink to="/sign-in" target="_blank" rel="noopener" size="small">
      {t("problem.signedOutAction")}
    </ButtonLink>
  );
  return (
    <>
      {over ? (
        <Notice kind="warning" live title={t("ended.title")}>
          {t("ended.text")}
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
      {storageFull && status !== "saved" ? (
        <Notice kind="warning" live title={t("problem.storageTitle")}>
          {t("problem.storageText")}
        </Notice>
      ) : null}
      {refusal ? (
        <Notice kind="error" live>
          {refusalText(refusal, state.conflict !== null)}
        </Notice>
      ) : null}
    </>
  );

  function refusalText({ reason }: Refusal, choosing: boolean): string {
    switch (reason) {
      case "empty":
        return t("problem.handInEmpty");
      case "too-long":
        return t("problem.handInTooLong", { max: MAX_TEXT_LENGTH });
      case "conflict":
        return choosing ? t("problem.handInConflict") : t("problem.handInConflictForm");
      case "offline":
        return t("problem.handInOffline");
    }
  }
}
