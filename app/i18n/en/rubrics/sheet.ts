import type { Catalogue } from "../../catalogue";
import type { sheet as zh } from "../../zh-CN/rubrics/sheet";

export const sheet: Catalogue<typeof zh> = {
  at: "Line {{line}}: {{doubt}}",
  doubt: {
    unplaced: "Not understood and not used: {{text}}",
    "rest-unread": "This part was not understood and not used: {{text}}",
    "line-too-long": "This line is too long and was not used: {{text}}",
    "marks-range": "The marks are a range; its upper end is used: {{text}}",
    "marks-unusable": "These marks cannot be used and are left unset: {{text}}",
    "marks-missing": "No marks are given: {{text}}",
    "marks-shared-out": "Only a total is given; it was shared out evenly among the points below: {{text}}",
    "bare-number": "The number does not say 分; it was taken for marks: {{text}}",
    "sum-differs": "The points do not add up to the total that is given (sum/given): {{text}}",
    "part-sum-differs": "The points of this part do not add up to its marks (sum/given): {{text}}",
    "two-totals": "Two different totals are given; the first is used: {{text}}",
    "best-of-inferred": "The points exceed the total; full marks are taken to need {{text}} of them",
    "best-of-too-many": "More points are asked for full marks than there are: {{text}}",
    "best-of-part": "The number of points for full marks concerns one part only and was not used: {{text}}",
    deduction: "A deduction is not used; it is for the tutor to apply: {{text}}",
    "similar-wording": "The program does not judge what means the same; add the wordings that earn: {{text}}",
    "tutor-judges": "Not to be told by key words: no point is made, the marks stay with the tutor: {{text}}",
    "any-or-all": "It is not clear whether any of these words is enough or all are needed: {{text}}",
    "not-enough-alone": "“Not enough alone” is not used; say it with groups of words: {{text}}",
    "required-word": "“Nothing without this word” is not used; make the word a group of its own: {{text}}",
    "cancels-itself": "This word is said to earn and to cancel; it earns: {{text}}",
    "no-point-above": "It is not clear which point this is about: {{text}}",
    "partial-credit": "Taken as a wording that earns a part; check its share: {{text}}",
    "lines-below-read-as-detail": "The lines below without marks were taken as its detail: {{text}}",
    "head-and-detail-unclear": "Gist and detail cannot be told apart; it is one point as a whole: {{text}}",
    "read-as-point": "Without a number or marks, yet taken as a point: {{text}}",
    "no-points": "No points were found. Check that the key points and their marks are written out.",
  },
  refused: {
    "sheet-empty": "Paste a marking sheet first.",
    "sheet-too-long": "The marking sheet is too long; the most is 60,000 characters.",
  },
};
