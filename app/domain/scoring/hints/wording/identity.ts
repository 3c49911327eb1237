import type { Finding } from "@content/contract/report";
import { matchingForm } from "../../../text/normalise";
import type { HintInput } from "../hint-input";
import { placeOf } from "../hint-place";
import { unquoted } from "./unquoted";

/** 我叫…, 我是…局的…, 准考证号…: whoever writes names themselves. */
const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔";
const NAMED = new RegExp(
  `(?:我叫|我名叫|我的名字[叫是]|本人姓名[:是]?)([${SURNAMES}][一-鿿]{1,2})(?=[,。;、!?\\n]|是|来自|$)`,
  "g",
);
const UNIT =
  /(?:我是|我来自|本人(?:是|来自))(?:来自)?([一-鿿]{2,14}(?:省|市|县|区|镇|乡|局|街道|委员会|公司|大学|学院|中学))/g;
const NUMBER = /(?:准考证号|考号|身份证号)码?[:是为]?([a-z0-9]{5,})/g;
const HINTS_AT = ["我", "本人", "考号", "考证", "身份证"];

/**
 * 身份: a name, unit or candidate number of one's own in the text, which can void a paper. The prompt's identity, ×× and places of
 * the given material are right. A warning like the one about the 落款, and as free of charge.
 */
export function identityWarnings({ answer, identity, references, rubric }: HintInput): Finding[] {
  const { text } = answer.normalised;
  if (!HINTS_AT.some((word) => text.includes(word))) return [];
  const words = unquoted(text);
  const given = matchingForm([identity ?? "", rubric.title].join("\n"));
  // 市人社局 names nobody; a unit of one's own bears a name before its kind.
  const isGiven = (name: string) =>
    /^(?:来自)?[省市县区镇乡本我]/.test(name) ||
    name.includes("某") ||
    given.includes(name) ||
    references.some((reference) => reference.text.includes(name));
  const found: Finding[] = [];
  for (const pattern of [NAMED, UNIT, NUMBER]) {
    for (const match of words.matchAll(pattern)) {
      if (isGiven(match[1] ?? "")) continue;
      found.push({
        code: "identity-in-text",
        ...placeOf(answer, match.index, match.index + match[0].length),
        params: {},
      });
    }
  }
  return found.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}
