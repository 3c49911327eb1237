/** 教师首页：头三步、示例班。 */
export const firstSteps = {
  title: "头三步",
  lead: "走完三步，就能收到第一批作答。",
  done: "已完成",
  todo: "待办",
  class: {
    title: "建班",
    text: "建一个班，把加入口令告诉学员，或导入名单。",
    doneText: "你现在教{{count}}个班。",
    action: "去建班",
    again: "班级",
  },
  questions: {
    title: "选题",
    text: "作业按题组布置。题组要先有题：导入专题包，或自己出题。",
    doneText: "现有{{count}}个题组可以直接布置，也可以导入专题包、自己组题。",
    action: "导入专题包",
    again: "看题组",
  },
  assign: {
    title: "布置作业",
    text: "选班级、选题组、定时间。学员交卷后，作答就出现在“评阅”里。",
    action: "布置作业",
  },
  home: {
    greeting: "{{name}}，这里是教师工作台",
    assignments: "近期作业",
    handedIn: "已交{{done}}/{{all}}",
    marking: "去评阅",
    allAssignments: "全部作业",
    own: "你自己的练习",
  },
  sample: {
    title: "先看一个示例班",
    text: "一键建一个示例班：示例学员五名、一份作业、四份已交的作答，得分由本系统的评分程序算出。可以评阅、公布、看班级报告，不影响别的班。",
    create: "建示例班",
    there: "示例班已建好。看完可以清除，别的班级和题目都不受影响。",
    open: "打开示例班",
    remove: "清除示例班",
    removeTitle: "清除示例班",
    removeText: "示例学员、作答文字和作业一并清除，不能撤销。其他班级、题目和题组不受影响。",
    removed: "示例班已清除。",
    refused: {
      "no-question": "题库里没有示例班要用的题目，建不了示例班。",
      "not-found": "没有找到这个示例班。",
    },
  },
};
