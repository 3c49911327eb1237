import type { Catalogue } from "../../catalogue";
import type { firstSteps as zh } from "../../zh-CN/classroom/first-steps";

export const firstSteps: Catalogue<typeof zh> = {
  title: "Three first steps",
  lead: "After these the first marked answers come in.",
  done: "Done",
  todo: "To do",
  class: {
    title: "Make a class",
    text: "Make a class, then tell people its code or import a roster.",
    doneText: "You teach {{count}} classes.",
    doneText_one: "You teach {{count}} class.",
    action: "Make a class",
    again: "Classes",
  },
  questions: {
    title: "Choose questions",
    text: "Assignments give question sets. For those there must be questions: import a topic pack or write your own.",
    doneText: "{{count}} sets are ready to be given; you may also import topic packs and make sets of your own.",
    doneText_one: "{{count}} set is ready to be given; you may also import topic packs and make sets of your own.",
    action: "Import a topic pack",
    again: "See the sets",
  },
  assign: {
    title: "Give an assignment",
    text: "Choose the class, the set and the times. What is handed in appears under “Marking”.",
    action: "Give an assignment",
  },
  home: {
    greeting: "{{name}}, this is your desk",
    assignments: "Latest assignments",
    handedIn: "{{done}} of {{all}} handed in",
    marking: "Go to marking",
    allAssignments: "All assignments",
    own: "Your own practice",
  },
  sample: {
    title: "Look at a sample class first",
    text: "One press makes a sample class: five sample people, one assignment and four answers handed in, marked by the program's own scoring. Mark, release and read the class report; no other class is touched.",
    create: "Make the sample class",
    there:
      "The sample class is there. Remove it when you have seen enough; other classes and questions stay as they are.",
    open: "Open the sample class",
    remove: "Remove the sample class",
    removeTitle: "Remove the sample class",
    removeText:
      "The sample people, the text of their answers and the assignment go; this cannot be undone. Other classes, questions and sets stay as they are.",
    removed: "The sample class is removed.",
    refused: {
      "no-question": "The bank lacks the question that the sample class uses.",
      "not-found": "This sample class was not found.",
    },
  },
};
