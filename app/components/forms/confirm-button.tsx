import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, type ButtonProps } from "../ui/button";
import { Dialog, DialogClose } from "../ui/modal/dialog";

type Props = Pick<ButtonProps, "size" | "variant"> & {
  /** What the button says, before and in the question. */
  label: string;
  title: string;
  description: string;
  /** Hidden inputs of the form that is sent. */
  children: ReactNode;
  action?: string;
};

/** A button that asks before it sends its form. Without JavaScript there is nobody to ask and it sends at once. */
export function ConfirmButton({ label, title, description, children, action, size, variant = "danger" }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const formId = useId();
  return (
    <form id={formId} method="post" action={action}>
      {children}
      <Button
        type="submit"
        size={size}
        variant={variant}
        onClick={(event) => {
          event.preventDefault();
          // What is missing is said before the question, where the fields can still be reached.
          if (event.currentTarget.form?.reportValidity() ?? true) setAsking(true);
        }}
      >
        {label}
      </Button>
      <Dialog
        title={title}
        description={description}
        open={asking}
        onOpenChange={setAsking}
        actions={
          <>
            <DialogClose>
              <Button>{t("action.cancel")}</Button>
            </DialogClose>
            <Button type="submit" form={formId} variant="danger">
              {label}
            </Button>
          </>
        }
      />
    </form>
  );
}
