import type { Catalogue } from "../../catalogue";
import type { advice as zh } from "../../zh-CN/advice/advice";

export const advice: Catalogue<typeof zh> = {
  title: "AI advice, not marked",
  lead: "For revising your answer. It takes no part in marking and changes nothing in this report.",
  provider: { rules: "rules of this site", openai: "OpenAI", "openai-compatible": "compatible server" },
  offer: {
    rules:
      "Written by this site’s own rules from the report. No language model is called and your answer is sent nowhere.",
    model:
      "Written by the model {{model}} ({{provider}}); this usually takes less than a minute. You may leave the page and come back later.",
    ask: "Ask for advice",
    again: "Ask again",
  },
  consent: {
    title: "What is sent",
    to: "Sent to",
    toValue: "{{host}} ({{provider}}, model {{model}})",
    what: "Sent",
    whatValue: "the question, your answer, the comparison with the key points and the remarks, without any mark",
    never: "Never sent",
    neverValue:
      "your name and account; where your answer mentions them they are masked first, and so are classmates’ names in an assignment",
    agree: "I agree that the above is sent to {{host}}",
    given: "You have agreed that answers are sent to {{host}}.",
    withdraw: "Withdraw consent",
  },
  progress: {
    label: "Progress of the advice",
    waiting: "The request is in; it waits for its turn.",
    running: "Advice is being written; what is ready is shown at once.",
    parts: "{{count}} parts ready",
    parts_one: "{{count}} part ready",
    again:
      "Try {{tried}} did not succeed. {{why}} The next try follows by itself at about {{time}}; you need not stay on this page.",
    reload: "Reload to see the progress",
    cancel: "Cancel the request",
  },
  told: {
    waiting: "The request for advice is in.",
    running: "Advice is being written.",
    done: "The advice is ready.",
    empty: "There is no usable advice this time.",
    failed: "There is no advice this time.",
    cancelled: "The request for advice was cancelled.",
  },
  outcome: {
    cancelled: "This request was cancelled.",
    empty: "There is no usable advice this time: nothing in the reply passed the checks, so all of it was left out.",
    failed: "There is no advice this time. {{why}}",
    untouched: "The score and the report are untouched.",
    dropped:
      "{{count}} parts of the reply did not pass the checks and were left out (words that are not in the answer, talk of marks, or a wrong form).",
    dropped_one:
      "{{count}} part of the reply did not pass the checks and was left out (words that are not in the answer, talk of marks, or a wrong form).",
    earlier: "Below is advice from an earlier request.",
    by: "{{provider}} · model {{model}} · {{date}}",
    byRules: "{{provider}} · {{date}}",
  },
  why: {
    unavailable: "The advice service did not respond.",
    "rate-limited": "The advice service is busy and asked to wait.",
    timeout: "The advice service did not finish in the time allowed.",
    refused: "The model declined to answer.",
    "bad-reply": "The reply of the advice service could not be read.",
    "too-large": "The reply of the advice service was too long.",
    "not-allowed": "The advice service does not accept this site; please tell the administrator.",
    "not-accepted": "The advice service does not accept this site’s request; please tell the administrator.",
    cancelled: "The request was stopped on the way.",
    "not-found": "The answer is no longer there.",
    "nothing-written": "The answer has no text.",
    withheld: "The key points are not released yet.",
    "needs-consent": "You withdrew your consent, so the answer was not sent.",
    "provider-changed": "The advice service was changed; please ask again.",
    unknown: "Something unexpected happened; it was written to the log.",
  },
  closed: {
    withheld: "Advice can be asked for once the key points are released; see above when that will be.",
    "nothing-written": "The answer has no text that could be read, so no advice can be asked for.",
    "needs-account":
      "Advice is written by an outside service. What visitors try out is not sent; sign up for an account to ask for it.",
    signUp: "Sign up",
  },
  refused: {
    "needs-consent": "Tick the box to agree first, then ask for advice.",
    "budget-spent": "Today’s allowance for advice is used up; please try again tomorrow.",
    "too-many-tries": "That was asked too often; please try again in {{minutes}} minutes.",
  },
  parts: {
    strengths: "What works well",
    advice: "What can be improved",
    rewrites: "Rewritten sentences",
    original: "Yours",
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
