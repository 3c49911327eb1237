import type { Catalogue } from "../../catalogue";
import type { glossary as zh } from "../../zh-CN/finding/glossary";

export const glossary: Catalogue<typeof zh> = {
  what: "What is “{{word}}”?",
  keyPoint: {
    word: "Key point",
    text: "One of the points that markers award in turn. Whoever writes what it means earns its marks; the words may differ, the meaning may not.",
  },
  band: {
    word: "Band",
    text: "A long essay is first put into a band by its overall level and then marked within it. Only a tutor judges its argument, so the program gives a range.",
  },
  doubleMarking: {
    word: "Double marking",
    text: "Two tutors mark an answer without seeing each other's marks. If they are close their mean counts; if they are far apart a third tutor marks it.",
  },
  tolerance: {
    word: "Tolerance",
    text: "By how much the marks of two tutors may differ. Beyond that a third mark is needed.",
  },
  agreement: {
    word: "Agreement (QWK)",
    text: "How close two ways of marking are, from 0 to 1: at 1 they are the same, at 0 no closer than chance. Larger differences weigh more.",
  },
  expert: {
    word: "Arbiter",
    text: "The tutor who decides where three marks still differ.",
  },
  keySentence: {
    word: "Key sentence",
    text: "The sentences that carry a model essay, such as its thesis and the first line of each paragraph. Learn these first, then practise the rest.",
  },
  profile: {
    word: "Marking profile",
    text: "The set of rules behind the marks: what a wrong character costs, how length is judged, where the bands lie. Regions differ; this one has a name and a version.",
  },
  needsMaterial: {
    word: "Material missing",
    text: "The question is to be answered from materials that are not here yet. Once they are added and published, it can be answered.",
  },
  questionSet: {
    word: "Question set",
    text: "One or more questions in order, which may share materials and a clock. Assignments give sets.",
  },
};
