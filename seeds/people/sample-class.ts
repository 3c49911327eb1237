/** The demo's class and its groups, always these; labelled as a sample wherever it is shown. */
export const SAMPLE_CLASS = {
  name: "示例班（演示用）",
  head: "demo-tutor",
  groups: [
    { name: "第一组", members: ["demo-candidate-1"] },
    { name: "第二组", members: ["demo-candidate-2"] },
  ],
} as const;
