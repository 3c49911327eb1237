import type { Catalogue } from "../../catalogue";
import type { sheet as zh } from "../../zh-CN/rubrics/sheet";

export const sheet: Catalogue<typeof zh> = {
  at: "Line {{line}}: {{doubt}}",
  doubt: {
    unplaced: "Not understood and not used: {{text}}",
    "rest-unread": "This part was not understood and not used: {{text}}",
    "line-too-long": "This line is too long and was not used: {{text}}",
    "marks-range": "The marks are a range; its upper end was used: {{text}}",
    "marks-unusable": "These marks cannot be used and were left unset: {{text}}",
    "marks-missing": "No marks are given: {{text}}",
    "marks-shared-out": "Only a total is given; it was shared evenly among the points below: {{text}}",
    "bare-number": "No 分 follows the number; it was taken for marks: {{text}}",
    "sum-differs": "The points do not add up to the total that is given (sum/given): {{text}}",
    "part-sum-differs": "The points of this part do not add up to its marks (sum/given): {{text}}",
    "two-totals": "Two different totals are given; the first was used: {{text}}",
    "best-of-inferred": "The points add up to more than the total; any {{text}} points are taken to earn full marks",
    "best-of-too-many": "More points are asked for than there are key points: {{text}}",
    "best-of-part": "The number of points for full marks applies to one part only and was not used: {{text}}",
    deduction: "This deduction was not used; tutors apply it when marking: {{text}}",
    "similar-wording":
      "The program does not judge whether meanings are close; add the wordings that earn marks: {{text}}",
    "tutor-judges": "Keywords cannot decide this; no key point was made, and the marks stay with the tutor: {{text}}",
    "any-or-all": "It is not clear whether any one of these words is enough or all are needed: {{text}}",
    "not-enough-alone": "“Nothing for … alone” was not used; express it with groups of words: {{text}}",
    "required-word": "“Nothing without …” was not used; make the required word a group of its own: {{text}}",
    "cancels-itself": "This word is said both to earn and to cancel; it was taken as earning: {{text}}",
    "no-point-above": "It is not clear which key point this is about: {{text}}",
    "partial-credit": "Taken as a wording that earns a part; check its share: {{text}}",
    "lines-below-read-as-detail": "The lines below without marks were taken as its detail: {{text}}",
    "head-and-detail-unclear": "Summary and detail cannot be told apart; it was taken as one whole point: {{text}}",
    "read-as-point": "It has no number and no marks, and was taken as a key point: {{text}}",
    "no-points": "No points were found. Check that the key points and their marks are written out.",
  },
  refused: {
    "sheet-empty": "Paste a marking sheet first.",
    "sheet-too-long": "The marking sheet is too long; the most is 60,000 characters.",
  },
};
