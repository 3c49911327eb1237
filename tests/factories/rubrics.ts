import { rubricSchema, type Rubric } from "@content/contract/rubric";

/** Two points of a small question, written for tests. */
export function libraryRubric(changes: Partial<Rubric> = {}): Rubric {
  const rubric = rubricSchema.parse({
    version: 1,
    title: "农家书屋的问题",
    marks: 4,
    points: [
      {
        id: "books",
        label: "图书更新滞后",
        marks: 2,
        pointKind: "problem",
        expressions: [
          {
            allOf: [
              ["图书", "书籍"],
              ["更新滞后", "陈旧"],
            ],
          },
        ],
      },
      {
        id: "hours",
        label: "开放时间不合理",
        marks: 2,
        pointKind: "problem",
        expressions: [
          { role: "head", allOf: [["开放时间"], ["不合理"]] },
          { role: "detail", allOf: [["白天"], ["晚上"], ["关门", "不开"]] },
        ],
      },
    ],
  });
  return { ...rubric, ...changes };
}
