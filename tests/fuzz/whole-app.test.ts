import { describe } from "vitest";
import { formsSuite } from "./forms.suite";
import { keptWordsSuite } from "./kept-words.suite";
import { realFormsSuite } from "./real-forms.suite";

// In one file, since loading the whole application and filling a school costs more than all that is sent to it.
describe("real forms", () => realFormsSuite());
describe("any body", () => formsSuite());
describe("words typed", () => keptWordsSuite());
