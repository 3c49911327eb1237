import { expect, test } from "vitest";
import { bandProblem, markingProfileSchema } from "./marking-profile";
import { DEFAULT_PROFILE_ID, defaultProfile, MARKING_PROFILES, markingProfile } from "./marking-profiles";

test("every shipped profile is valid, has an id of its own, and the default is among them", () => {
  expect(new Set(MARKING_PROFILES.map((profile) => profile.id)).size).toBe(MARKING_PROFILES.length);
  expect(defaultProfile().id).toBe(DEFAULT_PROFILE_ID);
  expect(markingProfile("deducting-2026.1")?.overLength.value.kind).toBe("per-characters");
  expect(markingProfile("unknown")).toBeNull();
});

test("the shipped profiles differ in what they treat as too long and in their bands, each under a name of its own", () => {
  const rule = (id: string) => markingProfile(id)?.overLength.value;
  expect(rule("practice-2026.1")).toMatchObject({ kind: "sheet", extraRows: 2 });
  expect(rule("shandong-selection-2026.1")).toMatchObject({ kind: "sheet", extraRows: 1 });
  expect(rule("one-mark-2026.1")).toEqual({ kind: "once", freeCharacters: 30, marks: 1 });
  expect(markingProfile("key-2014.1")?.bandTables.value.find(({ fullMarks }) => fullMarks === 40)?.bands).toHaveLength(
    5,
  );
  expect(new Set(MARKING_PROFILES.map(({ name }) => name)).size).toBe(MARKING_PROFILES.length);
});

test("a profile that both cuts at the sheet and deducts does not load", () => {
  const profile = structuredClone(defaultProfile());
  Object.assign(profile.overLength.value, { freePercent: 5, perCharacters: 10, marks: 1, cap: 3 });
  expect(markingProfileSchema.safeParse(profile).success).toBe(false);
});

test("a base score outside its band does not load", () => {
  const profile = structuredClone(markingProfile("key-2014.1") ?? defaultProfile());
  const band = profile.bandTables.value[0]?.bands[1];
  if (band) band.base = 33;
  expect(markingProfileSchema.safeParse(profile).success).toBe(false);
});

test.each([
  [
    "a gap",
    [
      { from: 31, to: 40 },
      { from: 0, to: 30 },
    ],
    "a band ends at 30 where 31 is expected",
  ],
  [
    "an overlap",
    [
      { from: 30, to: 40 },
      { from: 0, to: 31 },
    ],
    "a band ends at 31 where 30 is expected",
  ],
  ["a floor above 0", [{ from: 10, to: 40 }], "the lowest band begins at 10, not at 0"],
  [
    "an empty band",
    [
      { from: 40, to: 40 },
      { from: 0, to: 40 },
    ],
    "a band from 40 to 40 is empty",
  ],
  ["no bands", [], "no band is given"],
])("bands with %s are refused", (_name, bands, problem) => {
  expect(bandProblem(bands, 40)).toBe(problem);
});

test("a profile whose bands leave a gap does not load", () => {
  const profile = structuredClone(defaultProfile());
  const table = profile.bandTables.value[0];
  if (table?.bands[1]) table.bands[1].to = 30;
  expect(markingProfileSchema.safeParse(profile).success).toBe(false);
});

test.each(MARKING_PROFILES.map((profile) => [profile.id, profile] as const))(
  "every constant of %s names its source",
  (_, { id, name, ...constants }) => {
    expect([id, name].every(Boolean)).toBe(true);
    for (const value of Object.values(constants))
      expect(value).toMatchObject({ source: expect.stringMatching(/.{10,}/) });
  },
);
