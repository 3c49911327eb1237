// 记者 某某 摄 | 某某 摄 — with words running on behind it.
const PHOTOGRAPHER = /[\u4E00-\u9FFF]{2,4}\s+摄(?=[^\s。，,；;、）)影制])/;
// 图片来源:某某发布 — the source ends where a name of a publisher ends, or where the next label begins.
const CREDIT =
  /(?:图片来源|图源|照片来源)[:：][^\s。，,；;]{0,8}?(?:发布|日报|晚报|新闻|视觉中国|新华社|供图|资料图|[^\s]{0,6}(?=关键词[:：]))(?=[^\s。，,；;、）)])/;

/** A caption with its credit and what was glued behind it, or the line alone. */
export function splitCaption(text: string): string[] {
  for (const pattern of [PHOTOGRAPHER, CREDIT]) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = match.index + match[0].length;
    return [text.slice(0, end).trim(), text.slice(end).trim()];
  }
  return [text];
}
