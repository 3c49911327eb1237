import { z } from "zod";
import { countCharacters } from "~/domain/text/count";
import { isCommonPassword } from "./credentials/common-passwords";
import { isBlankPassword, isRepeatedSign } from "./credentials/signs-of-password";
import { isUserName, normaliseUserName } from "./credentials/user-name";

// The fields of every account form, the same in the page and on the server. Messages are keys of `account.error`.

const PASSWORD_MIN = 8;
const PASSWORD_MAX = 200;
const DISPLAY_NAME_MAX = 40;
const EMAIL_MAX = 254;
const CODE_MAX = 60;

/** Any text that is filled in; for names and passwords that are only compared. */
export const filledIn = z.string({ error: "required" }).max(PASSWORD_MAX, { error: "bad-credentials" });

/** The name of somebody who has an account: only brought to its stored form. */
export const knownUserName = filledIn.transform(normaliseUserName);

export const newUserName = z
  .string({ error: "required" })
  .transform(normaliseUserName)
  .refine(isUserName, { error: "name-invalid" });

export const newPassword = z
  .string({ error: "required" })
  .min(PASSWORD_MIN, { error: "password-short" })
  .max(PASSWORD_MAX, { error: "password-long" })
  .refine((password) => !isBlankPassword(password), { error: "password-blank" })
  .refine((password) => !isRepeatedSign(password), { error: "password-repeated" })
  .refine((password) => !isCommonPassword(password), { error: "password-common" });

/** Whether a new password is somebody's own user name, however it is typed. */
export function passwordIsName({ userName, password }: { userName: string; password: string }): boolean {
  return normaliseUserName(password) === normaliseUserName(userName);
}

/** Control characters, and those that turn the direction of what stands beside a name in a list. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A name that shows nothing is none: lists have the user name in its place. */
const seenName = (typed: string) => {
  const name = typed.replace(UNSEEN, "").trim();
  return countCharacters(name) === 0 ? "" : name;
};

export const displayName = z
  .string({ error: "required" })
  .trim()
  .max(DISPLAY_NAME_MAX, { error: "too-long" })
  .transform(seenName);

export const email = z.email({ error: "email-invalid" }).max(EMAIL_MAX, { error: "email-invalid" });

export const oneTimeCode = z.string({ error: "required" }).trim().max(CODE_MAX, { error: "too-long" });
