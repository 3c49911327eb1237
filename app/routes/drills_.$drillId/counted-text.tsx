import { useState } from "react";
import type { Limit } from "@content/contract/limit";
import { CountMeter } from "~/components/writing/count-meter";
import { AnswerArea } from "~/components/ui/form/text-area";
import { countCharacters } from "~/domain/text/count";

type Props = {
  /** Left out where the text is for the writer alone and is not sent. */
  name?: string;
  label: string;
  written?: string;
  limit: Limit;
  rows: number;
};

/** A ruled sheet with its 字数. The field keeps its own value, so that an input method is never interrupted. */
export function CountedText({ name, label, written = "", limit, rows }: Props) {
  const [count, setCount] = useState(() => countCharacters(written));
  return (
    <div>
      <div className="mb-2">
        <CountMeter count={count} limit={limit} />
      </div>
      <AnswerArea
        name={name}
        label={label}
        rows={rows}
        defaultValue={written}
        onInput={(event) => setCount(countCharacters(event.currentTarget.value))}
        className="min-h-0"
      />
    </div>
  );
}
