/** What a tutor's sample class is made of, always the same. The answers were written for it; the engine scores them like any other. */
export const SAMPLE_CLASS_NAME = "示例班";
export const SAMPLE_ASSIGNMENT = {
  title: "示例作业：概括老旧小区治理中的问题",
  note: "示例作业，供老师试用评阅、公布和班级报告。",
  withdrawn: "示例班已清除",
} as const;

/** The shipped question it is about, by pack and number, and the set of the bank that holds this question alone. */
export const SAMPLE_QUESTION = { slug: "urban-renewal", no: 1 } as const;
export const SAMPLE_SET = { madeKey: "shipped:set:one-gist", title: "题组：概括老旧小区问题一题" } as const;

/** Who is in it; null has not handed in, so that the board shows that too. */
export const SAMPLE_STUDENTS: readonly { name: string; answer: string | null }[] = [
  {
    name: "示例学员一",
    answer: [
      "1．适老设施缺失。楼里没有电梯，加装电梯各楼层意见不一，久议未果。",
      "2．重面子轻里子。外墙粉刷一新，地下管网老化未换，雨季返水。",
      "3．停车供需矛盾突出。车位严重不足，地锁占位，消防通道被占用，邻近图书馆的车库夜间却空着。",
      "4．物业管理缺位。物业费标准偏低、收缴率低，有的物业撤出后无人接手，新装设施缺乏维护。",
      "5．部门权责不清。遇事互相推诿，社区看得见却没有执法权。",
      "6．社区负担过重。人少事多，忙于填表，与居民沟通少。",
      "7．改造脱离居民需求。方案没有征求居民意见就开工。",
      "8．居民参与不足。业主大会到场的少，把改造看成政府的事。",
    ].join("\n"),
  },
  {
    name: "示例学员二",
    answer: [
      "一是停车难，车位不足，有人把车停在消防通道上，存在隐患。",
      "二是物业缺位，物业费收不上来，保洁和维修跟不上。",
      "三是没有电梯，老人上下楼不便。",
      "四是管理部门之间推诿扯皮，社区有责无权。",
    ].join("\n"),
  },
  {
    name: "示例学员三",
    answer: "老旧小区的问题比较多，停车难、设施旧、物业差，居民生活不方便，意见很大，需要引起重视，进一步加强治理。",
  },
  {
    name: "示例学员四",
    answer: [
      "应当加装电梯，更新地下管网；错时开放周边停车位；引入专业物业公司，调整物业费标准；",
      "明确各部门职责，给社区减负；开工以前征求居民意见，发动居民参与。",
    ].join(""),
  },
  { name: "示例学员五", answer: null },
];
