import type { Catalogue } from "../../catalogue";
import type { glossary as zh } from "../../zh-CN/finding/glossary";

export const glossary: Catalogue<typeof zh> = {
  what: "What is “{{word}}”?",
  keyPoint: {
    word: "Key point",
    text: "The points for which markers give marks, one by one. An answer that makes the point earns its marks; the words may differ, the meaning may not.",
  },
  band: {
    word: "Band",
    text: "A long essay is first placed in a band by its overall level and then marked within it. Only a tutor can judge its thesis, so the program gives only a range.",
  },
  doubleMarking: {
    word: "Double marking",
    text: "Two tutors mark an answer without seeing each other’s marks. If they are close, their mean counts; if they are far apart, a third tutor marks it.",
  },
  tolerance: {
    word: "Tolerance",
    text: "How far the marks of two tutors may differ in double marking. Beyond that a third mark is needed.",
  },
  agreement: {
    word: "Agreement (QWK)",
    text: "How close two ways of marking are, as a number from 0 to 1: 1 is full agreement, 0 is no better than chance. Larger differences count for more.",
  },
  expert: {
    word: "Arbitration expert",
    text: "The tutor who settles the mark where three marks still differ.",
  },
  keySentence: {
    word: "Key sentence",
    text: "The sentences that hold up a model essay, such as its thesis and the first sentence of each paragraph. Learn these first, then practise developing them.",
  },
  profile: {
    word: "Marking profile",
    text: "A set of rules for marking: what a wrong character costs, how excess length counts, where bands lie. Regions differ; each profile here has a name and a version.",
  },
  needsMaterial: {
    word: "Material missing",
    text: "The question asks for an answer based on materials that are not here yet. Once they are attached and published, candidates can answer it.",
  },
  questionSet: {
    word: "Question set",
    text: "One or more questions in order, which may share materials and a total time. Assignments are made of sets.",
  },
};
