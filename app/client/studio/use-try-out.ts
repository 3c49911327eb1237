import { useEffect, useRef, useState } from "react";
import type { SampleOutcome, TryOut } from "~/domain/studio/try-out";
import { scoreAsker, type ScoreAsker } from "./score-asker";

/** Long enough for a fast typist's next key, short enough to feel at once. */
const AFTER_TYPING_MS = 120;

/** Scores in a worker as the input changes; what was last heard stays until the next is there. Null before the first. */
export function useTryOut(input: TryOut): SampleOutcome[] | null {
  const [outcomes, setOutcomes] = useState<SampleOutcome[] | null>(null);
  const asker = useRef<ScoreAsker | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL("./score.worker.ts", import.meta.url), { type: "module" });
    asker.current = scoreAsker(worker, setOutcomes);
    return () => worker.terminate();
  }, []);
  const { question, rubric, samples } = input;
  const asked = useRef(false);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        asked.current = true;
        asker.current?.ask({ question, rubric, samples });
      },
      asked.current ? AFTER_TYPING_MS : 0,
    );
    return () => clearTimeout(timer);
  }, [question, rubric, samples]);
  return outcomes;
}
