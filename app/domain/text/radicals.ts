/**
 * CJK radicals that look like ordinary characters, as PDF readers produce them. NFKC leaves most of the supplement alone,
 * so the tables are data: one character per code point from the first on. Radicals without a character in the basic
 * plane stand for themselves. Source: Unicode EquivalentUnifiedIdeograph, read for simplified text (\u2ED1 is 长).
 */
const SUPPLEMENT_FROM = 0x2e80;
const SUPPLEMENT =
  "⺀厂乛乚乙亻冂⺇刀刂卜㔾小小兀尣尢⺑巳幺彑彐忄心扌攵⺚旡日" +
  "月歺母民氵氺灬爫爫丬牛犭王⺪目示礻⺮糹纟罓罒㓁冗⺵羊⺷⺸耂" +
  "肀聿肉⺽艹艹艹虎衤覀西见角⻇讠贝⻊车辶辶辶阝钅长镸长门⻕阝" +
  "雨青韦页风飞食⻞飠饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

const KANGXI_FROM = 0x2f00;
const KANGXI =
  "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂" +
  "厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴" +
  "廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比" +
  "毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿" +
  "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌" +
  "舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵" +
  "邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高" +
  "髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/** The UTF-16 unit of the ordinary character that a radical looks like, or `code` itself. */
export function ordinaryCharacter(code: number): number {
  if (code < SUPPLEMENT_FROM || code >= KANGXI_FROM + KANGXI.length) return code;
  if (code < SUPPLEMENT_FROM + SUPPLEMENT.length) return SUPPLEMENT.charCodeAt(code - SUPPLEMENT_FROM);
  if (code >= KANGXI_FROM) return KANGXI.charCodeAt(code - KANGXI_FROM);
  return code;
}
