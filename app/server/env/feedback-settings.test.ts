import { expect, test } from "vitest";
import { readEnvironment } from "../env.server";
import { redactKey } from "./redact-key";

const KEY = "sk-secret-0123456789";
const read = (variables: Record<string, string>) => readEnvironment({ DATA_DIR: "/data", ...variables });

function sentenceOf(variables: Record<string, string>): string {
  const reading = read(variables);
  return reading.ok ? "" : reading.sentence;
}

test("without any variable advice comes from rules and nothing is needed", () => {
  const reading = read({});
  expect(reading.ok && reading.env.feedback).toMatchObject({ provider: "rules", apiKey: null, dailyTokens: 200_000 });
});

test("an empty variable counts as unset", () => {
  const reading = read({ FEEDBACK_PROVIDER: "", FEEDBACK_API_KEY: " ", FEEDBACK_DAILY_COST: "" });
  expect(reading.ok && reading.env.feedback.provider).toBe("rules");
});

test("prices and budgets are kept as whole millionths", () => {
  const reading = read({
    FEEDBACK_PROVIDER: "openai",
    FEEDBACK_API_KEY: KEY,
    FEEDBACK_PRICE_INPUT: "0.15",
    FEEDBACK_PRICE_OUTPUT: "0.6",
    FEEDBACK_DAILY_COST: "2",
    FEEDBACK_TIMEOUT_S: "30",
  });
  expect(reading.ok && reading.env.feedback).toMatchObject({
    provider: "openai",
    model: "gpt-4o-mini",
    prices: { inputMicros: 150_000, outputMicros: 600_000 },
    dailyCostMicros: 2_000_000,
    timeoutMs: 30_000,
  });
});

test.each([
  [{ FEEDBACK_PROVIDER: "gpt" }, "FEEDBACK_PROVIDER"],
  [{ FEEDBACK_PROVIDER: "openai" }, "FEEDBACK_API_KEY"],
  [{ FEEDBACK_PROVIDER: "openai-compatible", FEEDBACK_MODEL: "qwen" }, "FEEDBACK_BASE_URL"],
  [{ FEEDBACK_PROVIDER: "openai-compatible", FEEDBACK_BASE_URL: "http://127.0.0.1:1/v1" }, "FEEDBACK_MODEL"],
  [{ FEEDBACK_BASE_URL: "ftp://models" }, "FEEDBACK_BASE_URL"],
  [{ FEEDBACK_DAILY_TOKENS: "many" }, "FEEDBACK_DAILY_TOKENS"],
  [{ FEEDBACK_DAILY_TOKENS: "0" }, "FEEDBACK_DAILY_TOKENS"],
  [{ FEEDBACK_DAILY_COST: "2" }, "FEEDBACK_PRICE_INPUT"],
  [{ FEEDBACK_PRICE_INPUT: "2" }, "FEEDBACK_PRICE_OUTPUT"],
  [{ FEEDBACK_PRICE_INPUT: "-2", FEEDBACK_PRICE_OUTPUT: "1" }, "FEEDBACK_PRICE_INPUT"],
  [{ FEEDBACK_TIMEOUT_S: "0" }, "FEEDBACK_TIMEOUT_S"],
])("%o is refused by one sentence that begins with %s", (variables, name) => {
  const sentence = sentenceOf(variables);
  expect(sentence.startsWith(name)).toBe(true);
  expect(sentence).toMatch(/[.]$/);
  expect(sentence).not.toContain("\n");
});

test("a key that cannot be used, in its variable or in the address, is not repeated in the sentence", () => {
  const inVariable = sentenceOf({ FEEDBACK_API_KEY: `${KEY}\nX-Header: 1` });
  const inAddress = sentenceOf({ FEEDBACK_BASE_URL: `https://me:${KEY}@models.example/v1` });
  for (const sentence of [inVariable, inAddress]) {
    expect(sentence).toContain("FEEDBACK_API_KEY");
    expect(sentence).not.toContain(KEY);
  }
});

test("the key goes from a line of the log wherever it stands; a placeholder stays", () => {
  const line = JSON.stringify({ headers: { authorization: `Bearer ${KEY}` }, message: `401 for ${KEY}` });
  expect(redactKey(line, KEY)).not.toContain(KEY);
  expect(redactKey(JSON.stringify({ key: 'ab"cd\\efgh' }), 'ab"cd\\efgh')).toBe('{"key":"[redacted]"}');
  expect(redactKey("none of it", "none")).toBe("none of it");
});
