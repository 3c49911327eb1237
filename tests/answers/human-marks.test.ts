import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BASELINES } from "~/cli/eval/baselines";
import { engineOf, marksBy } from "~/cli/eval/evaluate";
import { readMarkedAnswers } from "~/cli/eval/marked-answer";
import { agreement } from "~/domain/agreement/agreement";
import { sharedFolder } from "../shared-folder";

const file = join(sharedFolder() ?? "", "eval/le.jsonl");
const absent = sharedFolder() === null || !existsSync(file);

test.skipIf(absent)(
  "drafted rubrics agree with people on short recall answers better than any plain method (skipped without SHARED_DIR/eval)",
  () => {
    const read = readMarkedAnswers(readFileSync(file, "utf8"));
    if (!read.ok) throw new Error(`line ${read.line}: ${read.message}`);
    const engine = agreement(marksBy(read.questions, engineOf));
    expect(engine.withinPearson).toBeGreaterThanOrEqual(0.75);
    expect(engine.kappa).toBeGreaterThanOrEqual(0.68);
    for (const [name, baseline] of Object.entries(BASELINES)) {
      const plain = agreement(marksBy(read.questions, baseline));
      expect(engine.kappa, name).toBeGreaterThan(plain.kappa ?? 1);
    }
  },
);
