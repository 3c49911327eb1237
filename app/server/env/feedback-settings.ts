import { z } from "zod";

const unset = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const setting = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(unset, schema.optional());

const amount = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/, "an amount is a number such as 2 or 0.15")
  .transform(Number);
const whole = (most: number, message: string) =>
  z
    .string()
    .regex(/^\d{1,12}$/, message)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, message);

const address = z.url({ protocol: /^https?$/, message: "it must be an address that begins with http:// or https://" });

/** The variables of advice by a model. Empty counts as unset. */
export const feedbackVariables = {
  /** Who writes advice: `rules` (no network, the default), `openai`, or any server that speaks OpenAI's chat interface. */
  FEEDBACK_PROVIDER: setting(z.enum(["rules", "openai", "openai-compatible"])),
  FEEDBACK_API_KEY: setting(z.string().regex(/^[\x21-\x7e]+$/, "a key has no spaces and only ASCII characters")),
  FEEDBACK_BASE_URL: setting(
    address.refine((url) => !URL.canParse(url) || new URL(url).username + new URL(url).password === "", {
      message: "a key belongs into FEEDBACK_API_KEY, not into the address",
    }),
  ),
  FEEDBACK_MODEL: setting(z.string().max(200, "a model's name has at most 200 characters")),
  /** What a tutor's requests may use in a day, tokens in and out together. */
  FEEDBACK_DAILY_TOKENS: setting(whole(1_000_000_000, "it must be a whole number of tokens from 1 to 1000000000")),
  /** The same in money, in the currency of the prices. */
  FEEDBACK_DAILY_COST: setting(amount),
  FEEDBACK_PRICE_INPUT: setting(amount),
  FEEDBACK_PRICE_OUTPUT: setting(amount),
  FEEDBACK_TIMEOUT_S: setting(whole(900, "it must be a whole number of seconds from 1 to 900")),
};

type Values = { [Name in keyof typeof feedbackVariables]?: z.output<(typeof feedbackVariables)[Name]> };

/** Values of these are never repeated in a sentence. */
export const SECRET_VARIABLES: ReadonlySet<string> = new Set(["FEEDBACK_API_KEY", "FEEDBACK_BASE_URL"]);

export type FeedbackSettings = {
  provider: "rules" | "openai" | "openai-compatible";
  /** Secret: into the request's header and nowhere else. */
  apiKey: string | null;
  baseUrl: string | null;
  model: string | null;
  /** Per payer and day; null: no bound. */
  dailyTokens: number | null;
  /** In millionths of the currency of the prices; null: no bound. */
  dailyCostMicros: number | null;
  /** Millionths of the currency for a million tokens; null: not known. */
  prices: { inputMicros: number; outputMicros: number } | null;
  timeoutMs: number;
};

export const DEFAULT_OPENAI_MODEL = "gpt-4o-mini";
export const DEFAULT_DAILY_TOKENS = 200_000;
const DEFAULT_TIMEOUT_S = 120;

/** Settings from variables that are valid one by one; what does not go together comes back as a sentence that names the variable. */
export function feedbackSettings(
  values: Values,
): { ok: true; settings: FeedbackSettings } | { ok: false; sentence: string } {
  const provider = values.FEEDBACK_PROVIDER ?? "rules";
  const needed = {
    rules: [],
    openai: ["FEEDBACK_API_KEY"],
    "openai-compatible": ["FEEDBACK_BASE_URL", "FEEDBACK_MODEL"],
  } as const;
  const missing = needed[provider].find((name) => values[name] === undefined);
  if (missing) return { ok: false, sentence: `${missing} is not set, and FEEDBACK_PROVIDER="${provider}" needs it.` };

  const { FEEDBACK_PRICE_INPUT: input, FEEDBACK_PRICE_OUTPUT: output } = values;
  if ((input === undefined) !== (output === undefined)) {
    const [set, other] = input === undefined ? ["OUTPUT", "INPUT"] : ["INPUT", "OUTPUT"];
    return { ok: false, sentence: `FEEDBACK_PRICE_${other} is not set, and FEEDBACK_PRICE_${set} needs it.` };
  }
  const prices =
    input === undefined || output === undefined ? null : { inputMicros: micros(input), outputMicros: micros(output) };
  if (values.FEEDBACK_DAILY_COST !== undefined && prices === null) {
    return { ok: false, sentence: "FEEDBACK_PRICE_INPUT is not set, and FEEDBACK_DAILY_COST needs it." };
  }
  return {
    ok: true,
    settings: {
      provider,
      apiKey: values.FEEDBACK_API_KEY ?? null,
      baseUrl: values.FEEDBACK_BASE_URL ?? null,
      model: values.FEEDBACK_MODEL ?? (provider === "openai" ? DEFAULT_OPENAI_MODEL : null),
      dailyTokens: values.FEEDBACK_DAILY_TOKENS ?? DEFAULT_DAILY_TOKENS,
      dailyCostMicros: values.FEEDBACK_DAILY_COST === undefined ? null : micros(values.FEEDBACK_DAILY_COST),
      prices,
      timeoutMs: (values.FEEDBACK_TIMEOUT_S ?? DEFAULT_TIMEOUT_S) * 1000,
    },
  };
}

function micros(value: number): number {
  return Math.round(value * 1_000_000);
}
