import { afterAll } from "vitest";
import { openSchools } from "../factories/open-schools";

afterAll(async () => {
  for (const school of openSchools.splice(0)) await school.close();
});
