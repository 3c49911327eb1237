import { GENRE_IDS } from "@content/contract/genre";
import { expect, test } from "vitest";
import { genreProfile } from "./genre-profile";

test("every genre has a profile, and what is unknown asks for nothing", () => {
  for (const id of GENRE_IDS) expect(genreProfile(id).id).toBe(id);
  expect(Object.values(genreProfile(null))).not.toContain("required");
});

test("speeches need a 称谓, letters 落款 and date too, essays neither", () => {
  expect(genreProfile("speech")).toMatchObject({ title: "required", salutation: "required", signature: "none" });
  expect(genreProfile("open-letter")).toMatchObject({
    salutation: "required",
    signature: "required",
    date: "required",
  });
  expect(genreProfile("argument-essay")).toMatchObject({ title: "required", salutation: "none", date: "none" });
});
