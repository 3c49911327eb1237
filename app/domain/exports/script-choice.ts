/** Which scripts are wanted; each null: all of them. `part` counts from 1. */
export type ScriptChoice = {
  questionId: string | null;
  groupId: string | null;
  personId: string | null;
  part: number;
};

/** The choice that an address names; what it names wrongly is the first part. */
export function scriptChoice(query: { get: (name: string) => string | null }): ScriptChoice {
  const named = (name: string) => query.get(name) || null;
  const part = Number(query.get("part") ?? "1");
  return {
    ...{ questionId: named("question"), groupId: named("group"), personId: named("person") },
    part: Number.isSafeInteger(part) && part > 0 ? part : 1,
  };
}

/** A part of a list, with what is to be said of it. `from` and `to` count from 1; both 0 where there is nothing. */
export type PartOf<One> = { chosen: One[]; part: number; parts: number; from: number; to: number; total: number };

/** The part of so many; one beyond the last is the last. */
export function partOf<One>(all: readonly One[], { part, size }: { part: number; size: number }): PartOf<One> {
  const parts = Math.max(1, Math.ceil(all.length / size));
  const known = Math.min(part, parts);
  const start = (known - 1) * size;
  const chosen = all.slice(start, start + size);
  const from = chosen.length === 0 ? 0 : start + 1;
  return { chosen, part: known, parts, from, to: start + chosen.length, total: all.length };
}
