import { useId, useState, type ElementType, type ReactNode } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { Button, type ButtonProps } from "../ui/button";
import { Dialog, DialogClose } from "../ui/modal/dialog";

type Props = Pick<ButtonProps, "size" | "variant"> & {
  /** What the button says, before and in the question. */
  label: string;
  /** What it is called where the same word stands in several rows. */
  name?: string;
  title: string;
  description: string;
  /** Hidden inputs of the form that is sent. */
  children: ReactNode;
  action?: string;
  /** Remix's form, or a fetcher's, where the page must stay as it is; the browser's own by default. */
  as?: ElementType;
};

/** A button that asks before it sends its form. Without JavaScript there is nobody to ask and it sends at once. */
export function ConfirmButton({
  label,
  title,
  description,
  children,
  action,
  size,
  variant = "danger",
  as,
  name,
}: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const formId = useId();
  const Element = as ?? "form";
  return (
    <Element id={formId} method="post" action={action} onSubmit={() => setAsking(false)}>
      {children}
      <Button
        type="submit"
        size={size}
        variant={variant}
        aria-label={name}
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
    </Element>
  );
}
