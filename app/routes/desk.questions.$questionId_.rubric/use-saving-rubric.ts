import { useFetcher } from "@remix-run/react";
import { useMemo, useState } from "react";
import type { Rubric } from "@content/contract/rubric";
import type { RubricEdit } from "~/domain/studio/edit-rubric";
import type { RubricProblem } from "~/domain/studio/rubric-problems";
import type { LoadedStudio } from "./load-studio.server";
import type { SaveAnswer } from "./save-studio.server";

export type SaveRefusal = Extract<SaveAnswer, { ok: false }>;

type Work = { loaded: LoadedStudio; rubric: Rubric; problems: RubricProblem[]; edit: (edit: RubricEdit) => void };

/** Saves the rubric under work, and knows what is stored: unsaved changes, and why the last save was refused. */
export function useSavingRubric({ loaded, rubric, problems, edit }: Work) {
  const fetcher = useFetcher<SaveAnswer>();
  const { basis, inferred } = loaded;
  // By what they say: the same rubric may be built again, as another object, while the page renders.
  const text = useMemo(() => JSON.stringify(rubric), [rubric]);
  const [stored, setStored] = useState(() => ({ text: JSON.stringify(loaded.rubric), basis, inferred }));
  const [refused, setRefused] = useState<{ refusal: SaveRefusal; text: string } | null>(null);
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
    } else setRefused({ refusal: data, text: sent });
  }
  const save = (on: number) => {
    if (state !== "idle") return;
    // What cannot be read would turn into “unset” on its way to the server.
    if (problems.length > 0) {
      return setRefused({ refusal: { ok: false, reason: "rubric-not-valid", problems }, text });
    }
    setRefused(null);
    setSent(text);
    fetcher.submit({ rubric: text, basis: `${on}`, checked: checked ? "on" : "" }, { method: "post" });
  };
  const refusal = stillRefused(refused, text, problems);
  const theirs = refusal?.reason === "changed-meanwhile" ? refusal.theirs : null;
  return {
    refusal,
    checked,
    setChecked,
    inferred: stored.inferred,
    saves,
    saving: state !== "idle",
    unsaved: text !== stored.text || checked,
    save: () => save(stored.basis),
    /** Where somebody else saved meanwhile: take theirs (an edit that can be undone), or save over it. */
    meanwhile: theirs && {
      take: () => {
        setStored({ text: JSON.stringify(theirs.rubric), basis: theirs.basis, inferred: theirs.inferred });
        setRefused(null);
        edit({ do: "take-rubric", rubric: theirs.rubric });
      },
      overwrite: () => save(theirs.basis),
    },
  };
}

/** What is listed as wrong is gone from the list as soon as it is mended. */
function stillRefused(
  refused: { refusal: SaveRefusal; text: string } | null,
  text: string,
  problems: RubricProblem[],
): SaveRefusal | null {
  if (refused === null || refused.refusal.reason !== "rubric-not-valid") return refused?.refusal ?? null;
  if (refused.text === text) return refused.refusal;
  return problems.length === 0 ? null : { ...refused.refusal, problems };
}
