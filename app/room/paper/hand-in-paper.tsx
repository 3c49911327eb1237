import { useNavigation, useSubmit } from "@remix-run/react";
import { startTransition, useEffect, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Dialog, DialogClose } from "~/components/ui/modal/dialog";
import { unansweredKeys } from "~/domain/saving/step/step";
import type { SittingQuestion } from "~/services/sittings/get-sitting-page.server";
import type { DeskView } from "./desk-view";
import { answerFormId } from "./question-desk";
import type { PaperRefusal } from "./paper-refusal";
import { usePositions } from "./use-positions";
import { useWaitingPaper } from "./use-waiting-paper";

type Props = {
  questions: readonly SittingQuestion[];
  desks: ReadonlyMap<number, DeskView>;
  current: number;
  locked: boolean;
  /** Once refused for what is empty, the next press means it. */
  refusal: PaperRefusal | null;
  onConflict: (position: number) => void;
};

/** 交卷 for the whole paper: a plain submit button without JavaScript, with it a question that names what is empty. */
export function HandInPaper({ questions, desks, current, locked, refusal, onConflict }: Props) {
  const { t } = useTranslation("sittings");
  const named = usePositions();
  const submit = useSubmit();
  const [asking, setAsking] = useState(false);
  const waits = useWaitingPaper({ desks, size: questions.length, refusal, send });
  // Once the time is up the server seals what it has: there is nothing left to press.
  const pending = useNavigation().formMethod === "POST" || waits || locked;
  // Nor does the question come back by itself where more time is given afterwards.
  if (asking && locked) setAsking(false);
  const form = answerFormId(current);
  const conflict = questions.find(({ position }) => desks.get(position)?.view.state.conflict)?.position ?? null;

  useEffect(() => {
    const element = document.getElementById(form);
    const ask = (event: Event) => {
      event.preventDefault();
      if (waits || locked) return;
      if (conflict !== null) return onConflict(conflict);
      for (const { session } of desks.values()) session.happen({ kind: "flush" });
      // The press is answered first: the question is drawn after it, and what is typed or pressed meanwhile comes between.
      startTransition(() => setAsking(true));
    };
    element?.addEventListener("submit", ask);
    return () => element?.removeEventListener("submit", ask);
  }, [form, desks, conflict, waits, locked, onConflict]);

  function handIn() {
    setAsking(false);
    send();
  }

  function send() {
    const answers = questions.flatMap(({ position, attemptId }) => {
      const state = desks.get(position)?.session.getView().state;
      if (!state) return [];
      return [
        { attemptId, text: state.text, parent: state.parent, turn: state.turn + 1, after: unansweredKeys(state) },
      ];
    });
    submit({ answers: JSON.stringify(answers), confirmEmpty: "1" }, { method: "post" });
  }

  const counts = questions.map(({ position, limit }) => ({ position, limit, count: desks.get(position)?.count ?? 0 }));
  const empty = counts.filter(({ count }) => count === 0).map(({ position }) => position);
  const over = counts.filter(({ count, limit }) => limit.max !== null && count > limit.max);
  return (
    <>
      {refusal?.reason === "empty" ? <input type="hidden" form={form} name="confirmEmpty" value="1" readOnly /> : null}
      <noscript>
        <Button type="submit" form={form} name="intent" value="save">
          {t("room.saveOne")}
        </Button>
      </noscript>
      <Button type="submit" form={form} variant="primary" pending={pending} className="ms-auto">
        {pending ? t("room.handInPending") : t("room.handIn")}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t("room.handInAsk")}
        description={t("room.handInText", { count: questions.length })}
        actions={
          <>
            <DialogClose>
              <Button>{t("room.handInStay")}</Button>
            </DialogClose>
            <Button variant="primary" onClick={handIn}>
              {empty.length > 0 ? t("room.handInAnyway") : t("room.handInConfirm")}
            </Button>
          </>
        }
      >
        {empty.length > 0 ? <p className="text-vermilion">{t("room.handInEmpty", { list: named(empty) })}</p> : null}
        {over.length > 0 ? (
          <p className="text-vermilion">
            {t("room.handInOver", { list: named(over.map(({ position }) => position)) })}
          </p>
        ) : null}
      </Dialog>
    </>
  );
}
