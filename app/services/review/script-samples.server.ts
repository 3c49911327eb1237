import { getSampleSource, listSamples } from "@db/queries/review/samples";
import { sourceRefusal } from "~/domain/review/sample-rules";

type ScriptSamples = { assignmentId: string; questionId: string; attemptId: string };

/** What a marker sees of samples beside a script: what is picked of it, how many there are, and why it may not be picked. */
export async function scriptSamples({ attemptId, ...of }: ScriptSamples) {
  const [source, picked] = await Promise.all([getSampleSource({ ...of, attemptId }), listSamples(of)]);
  return {
    refused: source ? sourceRefusal(source) : null,
    own: picked
      .filter((one) => one.attemptId === attemptId)
      .map(({ id, kind, start, end, note, rewritten }) => ({ id, kind, start, end, note, rewritten })),
    samples: picked.filter(({ kind }) => kind !== "upgrade").length,
    upgrades: picked.filter(({ kind }) => kind === "upgrade").length,
  };
}

export type ScriptSamplesView = Awaited<ReturnType<typeof scriptSamples>>;
