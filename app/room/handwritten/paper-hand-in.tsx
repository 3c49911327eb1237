import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Dialog, DialogClose } from "~/components/ui/modal/dialog";

type Props = {
  action: string;
  photos: number;
  /** Chosen pictures that the server does not have. */
  unsent: number;
  /** Of a paper: the questions without a photo in words, empty where there is none. */
  without?: string;
  /** A hand-in without a photo was refused once; the next press means it. */
  asked: boolean;
  /** Nothing is taken any more: the server has handed it in, or is about to. */
  over: boolean;
};

/** 交卷 of a paper answer: a plain form without JavaScript, with it a question first. */
export function PaperHandIn({ action, photos, unsent, without, asked, over }: Props) {
  const { t } = useTranslation("photos");
  const submit = useSubmit();
  const pending = useNavigation().formMethod === "POST";
  const [asking, setAsking] = useState(false);
  const empty = without === undefined ? photos === 0 : without !== "";
  const none = without === undefined ? t("handIn.none") : t("handIn.noneOf", { list: without });
  function handIn() {
    setAsking(false);
    submit({ intent: "hand-in", ...(empty ? { confirmEmpty: "1" } : {}) }, { method: "post", action });
  }
  return (
    <Form
      method="post"
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(!over);
      }}
    >
      <input type="hidden" name="intent" value="hand-in" />
      {empty && asked ? <input type="hidden" name="confirmEmpty" value="1" /> : null}
      <Button type="submit" variant="primary" pending={pending || over}>
        {over ? t("room.overTitle") : empty && asked ? t("handIn.empty") : t("handIn.button")}
      </Button>
      <Dialog
        open={asking && !over}
        onOpenChange={setAsking}
        title={t("handIn.handInAsk")}
        description={empty ? none : t("handIn.text", { count: photos })}
        actions={
          <>
            <DialogClose>
              <Button>{t("handIn.stay")}</Button>
            </DialogClose>
            <Button variant="primary" onClick={handIn}>
              {empty ? t("handIn.empty") : t("handIn.confirm")}
            </Button>
          </>
        }
      >
        {unsent > 0 ? <p className="text-vermilion">{t("handIn.unsent", { count: unsent })}</p> : null}
      </Dialog>
    </Form>
  );
}
