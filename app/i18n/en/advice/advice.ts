import type { Catalogue } from "../../catalogue";
import type { advice as zh } from "../../zh-CN/advice/advice";

export const advice: Catalogue<typeof zh> = {
  title: "AI advice (no marks)",
  lead: "To help you revise. It takes no part in marking and changes nothing in this report.",
  provider: { rules: "this program’s rules", openai: "OpenAI", "openai-compatible": "OpenAI-compatible server" },
  offer: {
    rules:
      "Written from the report by this program’s own rules. No language model is called, and your answer is not sent anywhere.",
    model:
      "Written by the model {{model}} ({{provider}}); this usually takes some tens of seconds. You may leave the page and come back later.",
    ask: "Ask for advice",
    again: "Ask again",
  },
  consent: {
    title: "About sending",
    to: "Sent to",
    toValue: "{{host}} ({{provider}}, model {{model}})",
    what: "What is sent",
    whatValue: "The question, your answer, the comparison with the key points and the remarks, without any marks",
    never: "Never sent",
    neverValue:
      "Your name and account. Where the answer mentions them they are masked first, and in an assignment so are classmates’ names.",
    agree: "I agree that the above is sent to {{host}}",
    given: "You have agreed that your answers are sent to {{host}}.",
    withdraw: "Withdraw consent",
  },
  progress: {
    label: "Progress of the advice",
    waiting: "The request is in and waits for its turn.",
    running: "Advice is being written; finished parts are shown as they come.",
    parts: "{{count}} parts ready",
    parts_one: "{{count}} part ready",
    again:
      "Try {{tried}} did not succeed. {{why}} The next try follows automatically at about {{time}}; you need not stay on this page.",
    reload: "Reload to see progress",
    cancel: "Cancel the request",
  },
  told: {
    waiting: "The request for advice is in and waits for its turn.",
    running: "Advice is being written.",
    done: "The advice is ready.",
    empty: "There is no usable advice this time.",
    failed: "There is no advice this time.",
    cancelled: "The request for advice was cancelled.",
  },
  outcome: {
    cancelled: "This request was cancelled.",
    empty: "There is no usable advice this time: no part of the reply passed the checks, so all of it was left out.",
    failed: "There is no advice this time. {{why}}",
    untouched: "Your score and report are not affected.",
    dropped:
      "{{count}} parts of the reply did not pass the checks and were left out (words not in the answer, mention of marks, or the wrong form).",
    dropped_one:
      "{{count}} part of the reply did not pass the checks and was left out (words not in the answer, mention of marks, or the wrong form).",
    earlier: "Below is advice from an earlier request.",
    by: "{{provider}} · model {{model}} · {{date}}",
    byRules: "{{provider}} · {{date}}",
  },
  why: {
    unavailable: "The advice service did not respond.",
    "rate-limited": "The advice service is busy and asks to try later.",
    timeout: "The advice service did not finish in the time allowed.",
    refused: "The model declined to answer.",
    "bad-reply": "The reply of the advice service was not in the form required and could not be read.",
    "too-large": "The reply of the advice service was too long.",
    "not-allowed": "The advice service does not admit this program; please tell an administrator.",
    "not-accepted": "The advice service does not accept this program’s request; please tell an administrator.",
    cancelled: "The request was stopped before it finished.",
    "not-found": "The answer is no longer there.",
    "nothing-written": "The answer has no text.",
    withheld: "The key points are not released yet.",
    "needs-consent": "You withdrew your consent, so the answer was not sent.",
    "provider-changed": "The advice service was changed; please ask again.",
    unknown: "Something unexpected happened; it is in the log.",
  },
  closed: {
    withheld: "Advice can be asked for once the key points are released; see above for when.",
    "nothing-written": "The answer has no readable text, so advice cannot be asked for.",
    "needs-account":
      "Advice is written by an outside service. Answers written without an account are not sent; sign up to ask for advice.",
    signUp: "Sign up",
  },
  refused: {
    "needs-consent": "Tick the box to agree first, then ask for advice.",
    "budget-spent": "Today’s budget for advice is used up; please try again tomorrow.",
    "too-many-tries_one": "Too many requests. Try again in {{count}} minute.",
    "too-many-tries": "Too many requests. Try again in {{count}} minutes.",
  },
  parts: {
    strengths: "What works well",
    advice: "What can be improved",
    rewrites: "Rewritten sentences",
    original: "Original",
    rewritten: "Rewritten",
    nextDrill: "What to practise next",
    point: "Key point {{no}}",
    toAnswer: "See these words in the answer",
    legend: "Quoted by the AI advice",
  },
  sent: {
    title: "See what was sent",
    system: "Instructions to the model",
    user: "Question and answer",
  },
};
