import type { Ledger, Line } from "./ledger";

const CONTACT = [
  /(?:服务|咨询|客服|报名|投诉)(?:热线|电话|微信)/,
  /^(?:\+?86[- ]?)?1[3-9]\d{9}$/,
  /^(?:0\d{2,3}[- ]?)?\d{7,8}$/,
  /^400[- ]?\d{3}[- ]?\d{4}$/,
  /QQ\s*群|QQ[:：]?\s*\d{5,}|微信(?:号|群|公众号|扫)|公众号/i,
  // “扫码点餐” is a topic; only what invites is advertising.
  /扫(?:一扫|码|描)[^，,。]{0,12}(?:关注|加入|添加|进群|入群|领取|下载|咨询|报名|获取|查看|了解)|(?:扫描|识别|长按)[^，,。]{0,6}(?:下方|上方|下图|右侧|此|本)/,
  /^(?:微信)?(?:扫一扫|扫码|二维码)$|二维码[^。]{0,4}(?:关注|加入|添加|进群|入群|领取|下载|咨询)/,
  /欢迎(?:关注|加入|访问|转发|咨询)|敬请关注|点击(?:下载|查看|阅读|关注)|免费(?:下载|领取)/,
  /(?:整理|编辑)发布|版权(?:所有|归)|转载请|侵权|本文来源|^(?:责任)?编[辑校]\s*[:：]|责任?编[辑校][:：]|ICP备/,
  /^(?:关键词|标签|Tags?|上一篇|下一篇|相关阅读|推荐阅读|延伸阅读|友情链接|返回(?:顶部|首页|列表)|分享到|打印|收藏)\s*(?:[:：]|$)/i,
  /^(?:来源|发稿时间|发布时间|更新时间|发表时间|浏览次数|阅读(?:量|次数)?|点击(?:量|数)?)\s*[:：]/,
  /^以上(?:即为|就是|是).*全(?:文|部内容)/,
  /https?:\/\/|www\.[a-z0-9]/i,
];
const SITE_NAME = /^[^，。,；;：:“”《》]{2,16}(?:网|网站|官网|网校|论坛|学习站|小站|在线|题库)$/;
const NAVIGATION =
  /^(?:目\s*录|文章|正文|首页|新闻|资讯|当前位置.*|您的位置.*|字号.*|打印本页|关闭窗口|【?(?:我要)?纠错】?)$/;
const LINK_FARM_START = /^(?:友情链接|相关链接|相关阅读|推荐阅读|热门推荐)\s*[:：]?/;

/** A line that tells people where to call, join or click, and nothing about the topic. */
export function isBoilerplate(text: string): boolean {
  return CONTACT.some((pattern) => pattern.test(text)) || NAVIGATION.test(text);
}

/**
 * Drops the lines of which all words pass `test`, but for those the tutor keeps; the rest is returned. A line in pieces goes
 * whole or stays whole.
 */
export function dropLines(lines: Line[], test: (line: Line, index: number) => boolean, ledger: Ledger): Line[] {
  const passing = new Map<number, number>();
  lines.forEach((line, index) => {
    if (test(line, index)) passing.set(line.no, (passing.get(line.no) ?? 0) + 1);
  });
  return lines.filter((line) => passing.get(line.no) !== (line.pieces ?? 1) || !ledger.drop(line));
}

/** Which lines at the head of a text are contact and site lines. */
export function headerNoise(lines: Line[]): (line: Line) => boolean {
  const anyContact = lines.some(({ text }) => isBoilerplate(text));
  // A name ending in 网 is a site's only in the company of contact lines; alone it may be the topic.
  return ({ text }) => isBoilerplate(text) || (anyContact && SITE_NAME.test(text));
}

/** Drops contact and site lines at the head of a text; what else stands there is returned. */
export function dropHeader(lines: Line[], ledger: Ledger): Line[] {
  return dropLines(lines, headerNoise(lines), ledger);
}

/** Drops the contact lines and link farms that close a text; what stands before them is returned. */
export function dropFooter(lines: Line[], ledger: Ledger): Line[] {
  const lastSentence = lines.findLastIndex(({ text }) => /[。；;]/.test(text));
  // Behind the last sentence all is names or titles: a list of links, if one is announced there.
  const farm = lines.findIndex(({ text }, index) => index > lastSentence && LINK_FARM_START.test(text));
  const body = farm < 0 ? lines : lines.slice(0, farm);
  let end = body.length;
  while (end > 0 && isBoilerplate(body[end - 1]?.text ?? "")) end -= 1;
  // A site's name alone on the last line, under or above the contact lines.
  if (end < lines.length && end > 0 && SITE_NAME.test(body[end - 1]?.text ?? "")) end -= 1;
  const spared = dropLines(lines.slice(end), () => true, ledger);
  const asked = body
    .slice(0, end)
    .filter((line) => !isAdvertising(line.text) || !ledger.doubtLine(line, "looks-like-advertising"));
  return [...asked, ...spared];
}

/** Inside the text nothing is dropped: a paragraph about a hotline is content. What invites is only asked about. */
function isAdvertising(text: string): boolean {
  return text.length <= 80 && /(?:QQ\s*群|公众号|二维码|微信)/i.test(text) && /(?:关注|加入|扫|领取|下载)/.test(text);
}
