// CJK Radicals Supplement (U+2E80–2EF3) → the ideograph it is mistaken for in text taken from PDFs. Most of these have
// no compatibility mapping in Unicode, so NFKC leaves them as they are. Pairs: radical, ideograph.
const SUPPLEMENT =
  "⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎尢⺏尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟" +
  "⺱网⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐金⻑長⻒長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首" +
  "⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟";

const TABLE = new Map<string, string>();
for (let index = 0; index + 1 < SUPPLEMENT.length; index += 2) {
  TABLE.set(SUPPLEMENT.charAt(index), SUPPLEMENT.charAt(index + 1));
}

/** Matches one look-alike: the supplement above and the Kangxi radicals (U+2F00–2FD5). */
const LOOK_ALIKE = /[\u2E80-\u2EF3\u2F00-\u2FD5]/g;

/** `text` with every radical look-alike replaced by its ideograph, and each replacement in order. */
export function foldRadicals(text: string): { text: string; changes: { before: string; after: string }[] } {
  const changes: { before: string; after: string }[] = [];
  const folded = text.replace(LOOK_ALIKE, (before) => {
    const after = TABLE.get(before) ?? before.normalize("NFKC");
    if (after !== before) changes.push({ before, after });
    return after;
  });
  return { text: folded, changes };
}
