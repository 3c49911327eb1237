import { Form } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { Sheet } from "~/components/ui/sheet";

/** Groups and members depend on the class, so it is chosen first. */
export function ClassChoice({ classes }: { classes: { id: string; name: string }[] }) {
  const { t } = useTranslation("board");
  return (
    <Sheet>
      <Form method="get" className="grid max-w-md gap-3">
        <Select
          name="class"
          label={t("form.chooseClass")}
          options={classes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button type="submit" variant="primary" className="justify-self-start">
          {t("show")}
        </Button>
      </Form>
    </Sheet>
  );
}
