import { GENRES, type GenreId } from "@content/contract/genre";

/** 行业用语：题型、文种、字数要求、角色。 */
export const terms = {
  family: {
    gist: "归纳概括",
    analysis: "综合分析",
    proposal: "提出对策",
    document: "贯彻执行",
    essay: "文章写作",
    outline: "提纲题",
  },
  // One source for the Chinese names: the contract's own table.
  genre: Object.fromEntries(GENRES.map((genre) => [genre.id, genre.zh])) as Record<GenreId, string>,
  limit: {
    max: "不超过{{max}}字",
    range: "{{min}}—{{max}}字",
    about: "{{max}}字左右",
    min: "不少于{{min}}字",
    stated: "{{max}}字",
    unspecified: "字数不限",
  },
  role: { visitor: "访客", candidate: "考生", learner: "学员", tutor: "老师", admin: "管理员" },
  pointKind: {
    problem: "问题",
    cause: "原因",
    practice: "做法",
    measure: "对策",
    meaning: "意义",
    feature: "特征",
    stance: "观点",
    conclusion: "结论",
    format: "格式",
    expression: "表达",
    other: "其他",
  },
  materials: "给定资料",
  prompt: "题目",
  requirements: "作答要求",
  answer: "作答",
  practiceEstimate: "练习估分",
  profile: "评分口径",
  pack: "专题包",
};
