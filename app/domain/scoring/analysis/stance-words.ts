/** Says of a view or a way of doing things that it is wrong, or only partly right. */
const CRITICAL =
  /片面|不正确|不对|不全面|不可取|不妥|不当|欠妥|偏颇|错误|错的|有失|不科学|不合理|不赞同|不赞成|不认同|不同意|站不住脚|以偏概全|误区|短视|不成立|狭隘/;
/** Says of it that it is right. 有合理之处 and 有一定道理 concede something and judge nothing. */
const APPROVING =
  /(?:看法|观点|说法|认识|做法|想法|主张|说得|讲得)[^，。；,.;!?]{0,6}(?:正确|合理|科学|可取|很对|完全对|是对的|有道理|有见地|中肯|值得肯定|值得推广|值得提倡|值得赞同|站得住脚)|(?:赞同|赞成|认同|同意|支持)(?:这一|这种|这个|该|上述|他的|她的|其)[^，。；,.;!?]{0,8}(?:看法|观点|说法|做法|想法|主张)/;
const CONCEDED =
  /一定|部分|某种|之处|一面|看似|貌似|似乎|表面|并非|不是|不能|难以|没有|未必|谈不上|不太|不够|不(?=正确|合理|科学|可取|值得|赞|认|同|支)/;

/** Criticism that is denied approves: 并不片面. */
const CRITICISM_DENIED =
  /(?:并不|毫不|绝不|并非|不是|没有|不)(?:是|算)?(?:片面|偏颇|错误|错的|狭隘|短视|欠妥|误区|以偏概全)的?/g;

/** How a text judges what it speaks of; null where it does not, or concedes only. */
export function judgementIn(words: string): "critical" | "approving" | null {
  const left = words.replace(CRITICISM_DENIED, "");
  if (CRITICAL.test(left)) return "critical";
  if (left !== words) return "approving";
  return APPROVING.test(words) && !CONCEDED.test(words) ? "approving" : null;
}

/** The stance that a point's variants ask for; null where they name none, or both (two-sided topics list acceptable stances). */
export function askedStance(variants: readonly string[]): "critical" | "approving" | null {
  const critical = variants.some((variant) => CRITICAL.test(variant));
  const approving = variants.some(
    (variant) => !CRITICAL.test(variant) && /正确|合理|赞同|赞成|认同|同意|支持|可取|科学|值得/.test(variant),
  );
  return critical === approving ? null : critical ? "critical" : "approving";
}
