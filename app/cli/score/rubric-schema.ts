import { z } from "zod";
import { rubricSchema } from "@content/contract/rubric";
import type { Command } from "../command";

/** `rubric:schema`: the JSON Schema of Rubric v1, made from the same schema that reads rubrics. */
export const command: Command = async (words, io) => {
  if (words.includes("--help")) {
    io.out("usage: rubric:schema\n\nPrints the JSON Schema of Rubric v1.\n");
    return 0;
  }
  if (words.length > 0) {
    io.err(`rubric:schema takes no ${words[0]}; rubric:schema --help explains it\n`);
    return 2;
  }
  io.out(`${JSON.stringify(z.toJSONSchema(rubricSchema, { io: "input", unrepresentable: "any" }), null, 2)}\n`);
  return 0;
};
