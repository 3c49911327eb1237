import { matchingForm } from "../../text/normalise";

/** Version of the table below; it is part of the engine. */
export const FIXED_PHRASES_VERSION = 1;

/** Set phrases of public life that are nobody's own wording: they are taken out before word-for-word cover is measured. */
export const FIXED_PHRASES: readonly string[] = [
  "国家治理体系和治理能力现代化",
  "习近平新时代中国特色社会主义思想",
  "以人民为中心的发展思想",
  "全心全意为人民服务的根本宗旨",
  "中国特色社会主义进入新时代",
  "中华民族伟大复兴的中国梦",
  "全面建设社会主义现代化国家",
  "人民日益增长的美好生活需要",
  "不平衡不充分的发展之间的矛盾",
  "创新、协调、绿色、开放、共享的新发展理念",
  "共建共治共享的社会治理格局",
  "党委领导、政府负责、社会协同、公众参与、法治保障",
  "自治、法治、德治相结合的城乡基层治理体系",
  "绿水青山就是金山银山",
  "统筹推进“五位一体”总体布局",
  "协调推进“四个全面”战略布局",
  "增强“四个意识”、坚定“四个自信”、做到“两个维护”",
].map(matchingForm);
