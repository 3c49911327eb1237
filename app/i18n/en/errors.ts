import type { Catalogue } from "../catalogue";
import type { errors as zh } from "../zh-CN/errors";

export const errors: Catalogue<typeof zh> = {
  notFound: {
    title: "No such page",
    text: "The address may be wrong, or the content has moved.",
    action: "Back to the bank",
  },
  forbidden: {
    title: "Not allowed",
    text: "This account may not see the page. If you need it, ask an administrator.",
    action: "Back to the home page",
  },
  signInNeeded: { title: "Sign in first", text: "You will come back to this page.", action: "Sign in" },
  server: {
    title: "Something went wrong",
    text: "This request was not completed. Saved answers are safe. Please try again later.",
    action: "Try again",
  },
  badInput: {
    title: "Please check your entries",
    text: "The fields marked below need a change; what you typed is kept.",
  },
  badOrigin: { title: "Wrong origin", text: "Please submit again from a page of this site." },
  tooMany: { title: "Too many requests", text: "Please wait a moment and try again." },
  tooLarge: { title: "Too large", text: "Please make it smaller and submit again." },
  offline: { title: "You are offline", text: "What you wrote is kept on this device and is sent when you are back." },
  reference: "Error number {{id}}",
  attempt: {
    "not-found": "This question is not there, or no longer in the bank.",
    "not-published": "This question is not published yet.",
    "already-open": "You have an answer to this question that is not handed in.",
    sealed: "This answer has been handed in.",
    "time-expired": "Time is up; the answer can no longer be changed.",
    "needs-material": "This question waits for its material and cannot be answered yet.",
    "not-yours": "This answer belongs to another account.",
    "too-long": "The answer is too long; at most {{max}} characters.",
  },
  pack: {
    unknown: "An unknown problem ({{code}}).",
  },
};
