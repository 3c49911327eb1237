import fc from "fast-check";
import { expect, it } from "vitest";
import { allocate } from "./allocate";

it("first and second are never one person, the load differs by one at most, and the same seed gives the same people", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 40 }), (people, answers) => {
      const markers = Array.from({ length: people }, (_, at) => `p${at}`);
      const run = () => {
        const load = new Map<string, number>();
        const given: string[][] = [];
        for (let answer = 0; answer < answers; answer += 1) {
          const except: string[] = [];
          for (const round of ["first", "second"]) {
            const person = allocate({ markers, except, load, seed: `${answer}:${round}` });
            if (person === null) throw new Error("there are two people");
            load.set(person, (load.get(person) ?? 0) + 1);
            except.push(person);
          }
          given.push(except);
        }
        return { given, load };
      };
      const { given, load } = run();
      expect(given.every(([one, other]) => one !== other)).toBe(true);
      const loads = markers.map((marker) => load.get(marker) ?? 0);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      expect(run().given).toEqual(given);
    }),
  );
});

it("nobody is named where everybody marks the answer already", () => {
  expect(allocate({ markers: ["a"], except: ["a"], load: new Map(), seed: "s" })).toBeNull();
});

it("the expert, who would decide later, is given a blind round only where nobody else may mark", () => {
  const load = new Map([["a", 9]]);
  const round = { markers: ["a", "b", "expert"], spared: "expert", load, seed: "s" };
  expect(allocate({ ...round, except: ["b"] })).toBe("a");
  expect(allocate({ ...round, except: ["a", "b"] })).toBe("expert");
});
