import { useNavigation } from "@remix-run/react";
import type { Limit } from "@content/contract/limit";
import { startTransition, useEffect, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { SavingSession } from "~/client/saving/saving-session";
import { Button } from "~/components/ui/button";
import { Dialog, DialogClose } from "~/components/ui/modal/dialog";
import type { SavingState } from "~/domain/saving/client-state";
import { CONFLICT_ID } from "./conflict/conflict-choice";
import { useWaitingHandIn } from "./use-waiting-hand-in";

type Props = {
  /** Element id of the form that holds the answer. */
  form: string;
  session: SavingSession;
  state: SavingState;
  count: number;
  limit: Limit;
  /** An empty sheet was refused once; the next press means it. */
  blank: boolean;
};

/** 交卷: a plain submit button without JavaScript, with it a question first. */
export function HandIn({ form, session, state, count, limit, blank }: Props) {
  const { t } = useTranslation("writing");
  const send = useWaitingHandIn(session, state);
  const navigation = useNavigation();
  const [asking, setAsking] = useState(false);
  // Once the time is up the server seals what it has: there is nothing left to press.
  const pending = navigation.formMethod === "POST" || state.handIn !== null || state.locked;
  // Nor does the question come back by itself where more time is given afterwards.
  if (asking && state.locked) setAsking(false);

  useEffect(() => {
    const element = document.getElementById(form);
    const ask = (event: Event) => {
      event.preventDefault();
      const { conflict, handIn: waiting, locked } = session.getView().state;
      if (waiting || locked) return;
      if (conflict) return document.getElementById(CONFLICT_ID)?.focus();
      session.happen({ kind: "flush" });
      // The press is answered first: the question is drawn after it, and what is typed or pressed meanwhile comes between.
      startTransition(() => setAsking(true));
    };
    element?.addEventListener("submit", ask);
    return () => element?.removeEventListener("submit", ask);
  }, [form, session]);

  function handIn() {
    setAsking(false);
    send(count === 0);
  }

  const empty = count === 0;
  const over = limit.max === null ? 0 : Math.max(0, count - limit.max);
  const words = state.closed
    ? t("receipt.sealed")
    : pending
      ? t("handInPending")
      : blank && empty
        ? t("handInBlank")
        : t("handIn");
  return (
    <>
      <Button type="submit" form={form} variant="primary" pending={pending} className="ms-auto">
        {words}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={empty ? t("handInEmptyAsk") : t("handInAsk")}
        description={empty ? t("handInEmptyText") : t("handInText", { count })}
        actions={
          <>
            <DialogClose>
              <Button>{t("handInStay")}</Button>
            </DialogClose>
            <Button variant="primary" onClick={handIn}>
              {empty ? t("handInBlank") : t("handInConfirm")}
            </Button>
          </>
        }
      >
        {over > 0 ? <p className="text-vermilion">{t("handInOver", { count: over })}</p> : null}
      </Dialog>
    </>
  );
}
