import type { Catalogue } from "../../catalogue";
import type { firstSteps as zh } from "../../zh-CN/classroom/first-steps";

export const firstSteps: Catalogue<typeof zh> = {
  title: "First three steps",
  lead: "After these three steps your first marked answers come in.",
  done: "Done",
  todo: "To do",
  class: {
    title: "Create a class",
    text: "Create a class, then give candidates its join code or import a roster.",
    onlySample:
      "The sample class is for trying out; candidates cannot join it. Create one of your own, then give candidates its join code or import a roster.",
    doneText: "You teach {{count}} classes.",
    doneText_one: "You teach {{count}} class.",
    action: "Create a class",
    again: "Classes",
  },
  questions: {
    title: "Choose questions",
    text: "Assignments are made of question sets, and sets of questions: import a topic pack, or write your own.",
    doneText: "{{count}} sets are ready to assign; you may also import topic packs and make sets of your own.",
    doneText_one: "{{count}} set is ready to assign; you may also import topic packs and make sets of your own.",
    action: "Import a topic pack",
    again: "See the sets",
  },
  assign: {
    title: "Give an assignment",
    text: "Choose the class, the set and the times. Answers appear under “Marking” once they are handed in.",
    action: "Give an assignment",
  },
  home: {
    greeting: "{{name}}, this is the tutor’s desk",
    assignments: "Recent assignments",
    handedIn: "{{done}} of {{all}} handed in",
    marking: "Mark",
    allAssignments: "All assignments",
    own: "Your own practice",
  },
  sample: {
    title: "Look at a sample class first",
    text: "One press creates a sample class: five sample candidates, one assignment and four answers handed in, marked by the program’s own scoring. You can mark, release and read the class report; no other class is affected.",
    create: "Create sample class",
    there:
      "The sample class is ready. Remove it when you have seen enough; other classes and questions are not affected.",
    open: "Open sample class",
    remove: "Remove sample class",
    removeAsk: "Remove the sample class?",
    removeText:
      "The sample candidates, the text of their answers and the assignment are removed; this cannot be undone. Other classes, questions and sets are not affected.",
    removed: "The sample class is removed.",
    refused: {
      "no-question": "The sample class cannot be created: the bank lacks the question it uses.",
      "not-found": "This sample class was not found.",
    },
  },
};
