/**
 * 文种, in the order of the field's own table: id, the Chinese name shown to people, and other names the same genre goes by.
 * What each genre requires (title, 称谓, 落款 …) is data of `app/domain/genres`.
 */
export const GENRES = [
  { id: "speech", zh: "讲话稿", aliases: ["讲话", "讲话提纲"] },
  { id: "experience-talk", zh: "经验交流发言", aliases: ["经验交流", "交流发言", "发言稿"] },
  { id: "experience-report", zh: "经验材料", aliases: ["典型材料"] },
  { id: "talking-points", zh: "发言提纲", aliases: ["汇报提纲", "要点", "备询要点", "提纲"] },
  { id: "proposal-memo", zh: "建议", aliases: ["参阅件", "对策建议", "建议书"] },
  { id: "research-report", zh: "调研报告", aliases: ["调查报告", "调研材料"] },
  { id: "signed-article", zh: "署名文章", aliases: [] },
  { id: "essay", zh: "大作文", aliases: ["文章", "作文"] },
  { id: "argument-essay", zh: "议论文", aliases: [] },
  { id: "policy-essay", zh: "策论文", aliases: ["策论"] },
  { id: "open-letter", zh: "公开信", aliases: ["一封信"] },
  { id: "initiative", zh: "倡议书", aliases: ["倡议"] },
  { id: "short-commentary", zh: "短评", aliases: ["评论", "时评"] },
  { id: "editors-note", zh: "编者按", aliases: [] },
  { id: "lead-in", zh: "导言", aliases: ["导语"] },
  { id: "bulletin", zh: "简报", aliases: [] },
  { id: "government-information", zh: "政务信息", aliases: [] },
  { id: "news-release", zh: "新闻稿", aliases: [] },
  { id: "notice", zh: "通知", aliases: [] },
  { id: "request", zh: "请示", aliases: [] },
  { id: "official-report", zh: "报告", aliases: ["汇报材料", "工作报告"] },
  { id: "circular", zh: "情况通报", aliases: ["通报"] },
  { id: "minutes", zh: "会议纪要", aliases: ["纪要"] },
  { id: "plan", zh: "工作方案", aliases: ["方案", "活动方案", "整改方案", "实施方案"] },
  { id: "host-script", zh: "主持词", aliases: [] },
  { id: "address", zh: "致辞", aliases: [] },
  { id: "lecture", zh: "宣讲稿", aliases: ["宣讲"] },
  { id: "reflections", zh: "心得体会", aliases: ["心得"] },
  { id: "case-analysis", zh: "案例分析", aliases: [] },
  { id: "document-correction", zh: "公文改错", aliases: [] },
  { id: "other", zh: "其他", aliases: [] },
] as const satisfies readonly { id: string; zh: string; aliases: readonly string[] }[];

export type GenreId = (typeof GENRES)[number]["id"];

export const GENRE_IDS = GENRES.map((genre) => genre.id) as [GenreId, ...GenreId[]];

/** The Chinese name of a genre. */
export function genreName(id: GenreId): string {
  return GENRES.find((genre) => genre.id === id)?.zh ?? "其他";
}

/** The genre whose name or alias is exactly `name`, or null. */
export function genreNamed(name: string): GenreId | null {
  const found = GENRES.find((genre) => genre.zh === name || (genre.aliases as readonly string[]).includes(name));
  return found?.id ?? null;
}
