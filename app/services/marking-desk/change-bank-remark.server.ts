import { database } from "@db/client/database";
import { changeBankComment, removeBankComment } from "@db/queries/marking/bank";
import { BANK_DIGITS } from "~/domain/marking/pen/bank-digits";
import { MAX_REMARK_CHARACTERS } from "./add-remark.server";

type Change = {
  id: string;
  /** Null: it is taken out of the bank; where it was written it stays. */
  change: { text: string; shortcut: number | null } | null;
  by: string;
  now: number;
};

export type BankRefusal = "words-missing" | "words-too-long";

/** A tutor's own remark for use again: its words, the digit that takes it, which no other has then, or that it is no longer kept. */
export async function changeBankRemark({ id, change, by, now }: Change): Promise<BankRefusal | null> {
  if (change === null) {
    await database().tx((tx) => removeBankComment({ id, personId: by, now }, tx));
    return null;
  }
  const text = change.text.trim();
  if (text === "") return "words-missing";
  if (text.length > MAX_REMARK_CHARACTERS) return "words-too-long";
  const { shortcut } = change;
  const digit = shortcut !== null && shortcut >= 1 && shortcut <= BANK_DIGITS ? shortcut : null;
  await database().tx((tx) => changeBankComment({ id, personId: by, text, shortcut: digit }, tx));
  return null;
}
