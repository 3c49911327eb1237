import { Form } from "@remix-run/react";
import { Button } from "~/components/ui/button";
import { CONTROL, FieldFrame } from "~/components/ui/form/field-frame";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";

type Link = { href: string; label: string };
/** What became of a file: why it was refused, or what came in, with a line for each row that could not be read. */
export type TransferOutcome =
  { refused: string } | { done: string; bad: { row: number; text: string }[]; more?: string };

type Props = {
  title: string;
  hint: string;
  /** Files to take away; none where there is nothing in them. */
  files: readonly Link[];
  /** Where the chosen file is posted to. */
  action: string;
  accept: string;
  field: { label: string; hint: string; submit: string };
  outcome: TransferOutcome | null;
};

/** A learner's own collection out to a file and in from one. */
export function FileTransfer({ title, hint, files, action, accept, field, outcome }: Props) {
  return (
    <Sheet labelledBy="transfer">
      <SheetTitle id="transfer">{title}</SheetTitle>
      <p className="mb-3 text-sm text-ink-soft">{hint}</p>
      {files.length > 0 ? (
        <ul role="list" className="mb-4 flex flex-wrap gap-x-5 gap-y-1">
          {files.map(({ href, label }) => (
            <li key={href}>
              <a
                href={href}
                download
                className="inline-block min-h-9 py-1 text-pen underline decoration-1 underline-offset-4 hover:decoration-2"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <Form method="post" action={action} encType="multipart/form-data">
        <FieldFrame label={field.label} hint={field.hint}>
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              name="file"
              required
              accept={accept}
              className={`${CONTROL} min-h-11 py-2`}
            />
          )}
        </FieldFrame>
        <Button type="submit">{field.submit}</Button>
      </Form>
      {outcome === null ? null : (
        <div className="mt-4">
          <Outcome outcome={outcome} />
        </div>
      )}
    </Sheet>
  );
}

function Outcome({ outcome }: { outcome: TransferOutcome }) {
  if ("refused" in outcome) {
    return (
      <Notice kind="error" live>
        {outcome.refused}
      </Notice>
    );
  }
  const { done, bad, more } = outcome;
  return (
    <Notice kind={bad.length > 0 ? "warning" : "success"} live title={done}>
      {bad.length > 0 ? (
        <ul role="list" className="figures text-sm">
          {bad.map(({ row, text }) => (
            <li key={row}>{text}</li>
          ))}
          {more === undefined ? null : <li>{more}</li>}
        </ul>
      ) : null}
    </Notice>
  );
}
