/** Which of an attempt's texts: the one whose marks count, what was sealed, or an admitted one by its number. */
export type AnswerChoice = "counting" | "sealed" | number;

/** The choice that an address makes (`?answer=sealed`, `?answer=7`); the text that counts where it makes none. */
export function readAnswerChoice(value: string | null): AnswerChoice {
  if (value === "sealed") return value;
  return value !== null && /^\d{1,7}$/.test(value) ? Number(value) : "counting";
}

/** The choice as an address holds it; null where it needs none. */
export function writtenChoice(choice: AnswerChoice): string | null {
  return choice === "counting" ? null : `${choice}`;
}
