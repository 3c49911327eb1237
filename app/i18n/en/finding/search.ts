import type { Catalogue } from "../../catalogue";
import type { search as zh } from "../../zh-CN/finding/search";

export const search: Catalogue<typeof zh> = {
  title: "Search",
  resultsTitle: "Search for “{{query}}”",
  lead: "Looks through the questions, materials, outlines, models, theory and sets that you may see.",
  shortcut: "Press “/” to search from anywhere",
  shortcutOff: "The “/” key is switched off",
  switchOff: "Switch this key off",
  switchOn: "Switch the “/” key on",
  form: {
    label: "Search",
    words: "Words to find",
    hint: "Several words, parted by spaces, must all be there; words in quotation marks must stand together.",
    kind: "Kind",
    kindAll: "Everything",
    submit: "Search",
  },
  kind: {
    question: "Question",
    material: "Material",
    framework: "Outline",
    model: "Model essay",
    theory: "Theory",
    set: "Set",
  },
  results: "Results",
  in: "In “{{title}}”",
  shortened: "That was long: only the first part of it was looked for.",
  mostPages: "There is a lot: only the first {{count}} pages are listed. One or two more words find it sooner.",
  page: "Page {{page}}",
  blank: { title: "What are you looking for?", hint: "Type a character, a word or a sentence, such as 基层治理." },
  signs: {
    title: "Only punctuation was typed: there is nothing to look for.",
    hint: "Type Chinese characters, letters or digits.",
  },
  nothing: {
    title: "Nothing found for “{{query}}”.",
    hint: "Try a shorter word, leave out the quotation marks, or search all kinds.",
    inAll: "Search everything",
    bank: "Browse the bank",
  },
  beyond: { title: "There are no more results on this page.", first: "Back to the first page" },
};
