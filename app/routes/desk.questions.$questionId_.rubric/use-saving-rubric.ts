import { useFetcher } from "@remix-run/react";
import { useMemo, useState } from "react";
import type { Rubric } from "@content/contract/rubric";
import { rubricProblems } from "~/domain/studio/rubric-problems";
import type { LoadedStudio } from "./load-studio.server";
import type { SaveAnswer } from "./save-studio.server";

export type SaveRefusal = Extract<SaveAnswer, { ok: false }>;

/** Saves the rubric under work, and knows what is stored: unsaved changes, and why the last save was refused. */
export function useSavingRubric(loaded: LoadedStudio, rubric: Rubric) {
  const fetcher = useFetcher<SaveAnswer>();
  const { basis, inferred } = loaded;
  // By what they say: the same rubric may be built again, as another object, while the page renders.
  const text = useMemo(() => JSON.stringify(rubric), [rubric]);
  const [stored, setStored] = useState(() => ({ text: JSON.stringify(loaded.rubric), basis, inferred }));
  const [refusal, setRefusal] = useState<SaveRefusal | null>(null);
  const [saves, setSaves] = useState(0);
  const [checked, setChecked] = useState(false);
  const [sent, setSent] = useState("");
  const [heard, setHeard] = useState<SaveAnswer | undefined>(undefined);
  const { data, state } = fetcher;
  // While rendering, so that an answer shows in the same moment as it arrives.
  if (data !== undefined && data !== heard) {
    setHeard(data);
    if (data.ok) {
      setStored({ text: sent, basis: data.basis, inferred: data.inferred });
      setChecked(false);
      setSaves(saves + 1);
    } else setRefusal(data);
  }
  return {
    refusal,
    checked,
    setChecked,
    inferred: stored.inferred,
    saves,
    saving: state !== "idle",
    unsaved: text !== stored.text || checked,
    save: () => {
      if (state !== "idle") return;
      const problems = rubricProblems(rubric);
      // What cannot be read would turn into “unset” on its way to the server.
      if (problems.length > 0) return setRefusal({ ok: false, reason: "rubric-not-valid", problems });
      setRefusal(null);
      setSent(text);
      const fields = { rubric: text, basis: `${stored.basis}`, checked: checked ? "on" : "" };
      fetcher.submit(fields, { method: "post" });
    },
  };
}
