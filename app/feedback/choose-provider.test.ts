import { expect, it } from "vitest";
import { feedbackSettings } from "~/server/env/feedback-settings";
import { chooseProvider } from "./choose-provider";

function chosen(values: Parameters<typeof feedbackSettings>[0]) {
  const read = feedbackSettings(values);
  if (!read.ok) throw new Error(read.sentence);
  const { name, model, sendsText } = chooseProvider(read.settings);
  return { name, model, sendsText };
}

it("the provider is the one the variables name, rules where they name none", () => {
  expect(chosen({})).toEqual({ name: "rules", model: "rules", sendsText: false });
  expect(chosen({ FEEDBACK_PROVIDER: "openai", FEEDBACK_API_KEY: "k", FEEDBACK_MODEL: "m" })).toEqual({
    name: "openai",
    model: "m",
    sendsText: true,
  });
  const local = {
    FEEDBACK_PROVIDER: "openai-compatible",
    FEEDBACK_BASE_URL: "http://127.0.0.1:9/v1",
    FEEDBACK_MODEL: "m",
  } as const;
  expect(chosen(local)).toEqual({ name: "openai-compatible", model: "m", sendsText: true });
});
