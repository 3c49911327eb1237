import type { Catalogue } from "../../catalogue";
import type { search as zh } from "../../zh-CN/finding/search";

export const search: Catalogue<typeof zh> = {
  title: "Search",
  resultsTitle: "Search for “{{query}}”",
  lead: "Searches the questions, materials, outlines, models, theory and sets that you may see.",
  shortcut: "Press “/” to search from anywhere",
  shortcutOff: "The “/” key is switched off",
  switchOff: "Switch this key off",
  switchOn: "Switch the “/” key on",
  form: {
    label: "Search",
    words: "Words to find",
    hint: "Separate words with spaces; all must appear. Words in quotation marks must appear together.",
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
    set: "Question set",
  },
  results: "Results",
  in: "In “{{title}}”",
  shortened: "The text is long; only the first part of it was searched for.",
  mostPages: "There are many results; only the first {{count}} pages are listed. Add a word or two to find it faster.",
  page: "Page {{page}}",
  blank: { title: "What are you looking for?", hint: "Enter a character, a word or a sentence, such as “基层治理”." },
  signs: {
    title: "There is only punctuation and nothing to search for.",
    hint: "Enter Chinese characters, letters or digits.",
  },
  nothing: {
    title: "Nothing found for “{{query}}”.",
    hint: "Try a shorter word, remove the quotation marks, or search all kinds.",
    inAll: "Search all kinds",
    bank: "Browse the bank",
  },
  beyond: { title: "There are no more results on this page.", first: "Back to the first page" },
};
