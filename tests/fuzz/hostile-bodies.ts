import fc from "fast-check";
import { anyText } from "../factories/any-text";

const LONE = "\ud800";

/** Values that forms break on: nothing, NUL, half a character, numbers out of range, JSON cut short, names of prototypes, a great deal. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    ...["", " ", "\0", `${LONE}文`, "0", "-1", "1e999", "NaN", "9007199254740993", "99999999999999999999", "3.5", "on"],
    ...["{", "[]", "null", '{"__proto__":{}}', "[[[[[", '"', "__proto__", "constructor", "../../etc/passwd", "%00"],
    ...["2026-02-30", "275760-09-13T00:00", "24:61", "+275760-09-13", "'; drop table people; --", "<script>", "=1+1"],
    ...["、".repeat(30_000), "一".repeat(200_000), "a\n".repeat(5_000), "🈚".repeat(4_000), "[".repeat(2_000)],
  ),
  anyText({ maxLength: 60 }),
  fc.json({ maxDepth: 3 }),
  fc.integer().map(String),
);

export type HostileField = { name: string; value: string; asFile: boolean };
export type HostileBody = { fields: HostileField[]; as: "form" | "parts" | "json" | "bytes" };

/** Bodies for one form: its own words as names and, at times, as values; some fields twice, as files, or in lists. */
export function hostileBodies(words: readonly string[]): fc.Arbitrary<HostileBody> {
  const word = fc.constantFrom(...words);
  const name = fc.oneof(
    { weight: 6, arbitrary: word },
    { weight: 2, arbitrary: fc.constant("intent") },
    { weight: 1, arbitrary: fc.tuple(word, fc.nat(250), word).map(([list, at, key]) => `${list}[${at}].${key}`) },
    { weight: 1, arbitrary: hostileText.map((text) => text.slice(0, 100)) },
  );
  const value = fc.oneof({ weight: 1, arbitrary: word }, { weight: 2, arbitrary: hostileText });
  const asFile = fc.integer({ min: 0, max: 9 }).map((at) => at === 0);
  const field = fc.record({ name, value, asFile });
  // A form that knows what is to be done reaches further than one that does not.
  const intent = word.map((chosen) => ({ name: "intent", value: chosen, asFile: false }));
  const fields = fc.tuple(fc.option(intent), fc.array(field, { maxLength: 12 }), fc.boolean());
  return fc.record({
    fields: fields.map(([first, rest, twice]) => {
      const all = first === null ? rest : [first, ...rest];
      return twice ? [...all, ...all] : all;
    }),
    as: fc.constantFrom("form", "form", "parts", "parts", "json", "bytes"),
  });
}

/** The body as a browser, or something worse than a browser, sends it. */
export function sent({ fields, as }: HostileBody): { body: BodyInit; headers: Record<string, string> } {
  const pairs = fields.map(({ name, value }) => [name, value]);
  if (as === "form") return { body: new URLSearchParams(pairs), headers: {} };
  if (as === "json") {
    return { body: JSON.stringify(Object.fromEntries(pairs)), headers: { "Content-Type": "application/json" } };
  }
  if (as === "bytes") {
    return {
      body: fields.map(({ value }) => value).join("="),
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
    };
  }
  const form = new FormData();
  for (const { name, value, asFile } of fields) {
    if (asFile) form.append(name, new File([value], value.slice(0, 20)));
    else form.append(name, value);
  }
  return { body: form, headers: {} };
}
