import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { sampleScripts, shippedPack } from "../answers/sample-scripts";

const slugs = readdirSync(resolve(import.meta.dirname, "../../content/packs")).sort();
const packs = new Map(slugs.map((slug) => [slug, shippedPack(slug)]));

/** What a candidate who mixed up two papers hands in: good answers and good essays to every question of the other packs. */
const answers = slugs.flatMap((slug) => [
  ...(packs.get(slug)?.questions ?? []).flatMap(({ id, referenceAnswer }) =>
    referenceAnswer === null ? [] : [{ slug, name: `${slug} ${id}.reference`, text: referenceAnswer }],
  ),
  ...sampleScripts(slug)
    .filter(({ kind }) => kind === "parallel" || kind === "contrast")
    .map(({ name, text }) => ({ slug, name: `${slug} ${name}`, text })),
]);

test.each(slugs)(
  "an answer to any question of another pack earns less than two fifths on every question of %s",
  (slug) => {
    const pack = packs.get(slug);
    const strays = answers.filter((answer) => answer.slug !== slug);
    expect(strays.length).toBeGreaterThanOrEqual(50);
    const paid = (pack?.questions ?? []).flatMap((question) =>
      question.rubric === null
        ? []
        : strays
            .map(({ name, text }) => ({ question: question.id, name, share: pack?.score(question, text).share ?? 1 }))
            .filter(({ share }) => share >= 0.4),
    );
    expect(paid).toEqual([]);
  },
);
