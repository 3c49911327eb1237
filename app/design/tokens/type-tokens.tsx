import { BothThemes, Row } from "../both-themes";

/** Each step with the text it is for. Written out: the classes are found in the source. */
const STEPS = [
  { name: "text-xs", className: "text-xs", use: "格上的印字、徽标" },
  { name: "text-sm", className: "text-sm", use: "表头、提示、脚注" },
  { name: "text-base", className: "text-base", use: "正文与按钮" },
  { name: "text-lg", className: "text-lg", use: "作答时的答题纸" },
  { name: "text-xl", className: "font-serif text-xl font-bold", use: "纸张的标题" },
  { name: "text-2xl", className: "font-serif text-2xl font-bold", use: "窄屏上的页题" },
  { name: "text-3xl", className: "font-serif text-3xl font-bold", use: "页题" },
  { name: "text-4xl", className: "font-serif text-4xl font-bold", use: "分数" },
];

/** What Chinese setting has to get right: marks that may not begin or end a line, Latin and figures within, quotes, dashes. */
const SETTING =
  "2024年，H市206个老旧小区加装电梯1,280部（其中“一梯一策”占62%）；《物业管理条例》施行后，AI巡检使报修到上门由3天减为4.5小时——居民说：“这回真的管用了。”……";

const PHRASES = [
  { of: "无衬线 font-sans：界面", className: "font-sans" },
  { of: "衬线 font-serif：标题", className: "font-serif" },
  { of: "文章 essay：两端对齐、首行缩进", className: "essay" },
  { of: "等宽 font-mono：码", className: "font-mono" },
];

const MEASURES = [34, 21, 13];

const SPACES = ["w-1", "w-2", "w-3", "w-4", "w-6", "w-8", "w-10"];

export function TypeTokens() {
  return (
    <BothThemes title="字">
      {() => (
        <>
          <ul className="grid grid-cols-1 gap-2">
            {STEPS.map(({ name, className, use }) => (
              <li key={name}>
                <code className="text-xs text-ink-soft" translate="no">
                  {name}
                </code>
                <p className={className}>{use}：材料是第一位的 Aa 128</p>
              </li>
            ))}
          </ul>
          {PHRASES.map(({ of, className }) => (
            <div key={of}>
              <p className="mb-1 text-xs text-ink-soft">{of}</p>
              <div className={className} lang="zh-CN">
                <p>{SETTING}</p>
              </div>
            </div>
          ))}
          <p className="text-xs text-ink-soft">禁则：窄栏里行首没有。，、），行末没有（《“</p>
          <div className="flex flex-wrap items-start gap-4">
            {MEASURES.map((ems) => (
              <p
                key={ems}
                lang="zh-CN"
                className="max-w-full border-s border-grid-strong ps-2 text-sm"
                style={{ width: `${ems}em` }}
              >
                {SETTING}
              </p>
            ))}
          </div>
        </>
      )}
    </BothThemes>
  );
}

export function SpaceTokens() {
  return (
    <BothThemes title="格与动">
      {() => (
        <>
          <Row of="间距：一步 0.25rem">
            {SPACES.map((width) => (
              <span key={width} className="text-xs text-ink-soft">
                <span aria-hidden className={`${width} mb-1 block h-4 bg-ink-soft`} />
                {width.slice(2)}
              </span>
            ))}
          </Row>
          <Row of="格">
            <span aria-hidden className="grid-strip w-full" />
          </Row>
          <Row of="横线">
            <p className="ruled w-full bg-sheet px-4 font-essay text-lg leading-(--row)">
              一行一条线，字站在线上；滚动时线跟着字走。
            </p>
          </Row>
          <Row of="角与影：纸有角，只比字高的东西有影">
            <span className="border border-edge bg-sheet p-3 text-sm">0</span>
            <span className="rounded-sm border border-edge bg-sheet p-3 text-sm">sm</span>
            <span className="rounded-md border border-edge bg-sheet p-3 text-sm">md</span>
            <span className="border border-rule bg-sheet p-3 text-sm shadow-sheet">sheet</span>
            <span className="border border-rule bg-sheet p-3 text-sm shadow-dialog">dialog</span>
          </Row>
          <Row of="动：颜色的变化 quick，光标 beat；要求减少动态的系统里都不动">
            <button type="button" className="border border-edge bg-sheet px-4 py-2 transition-colors hover:bg-shade">
              quick
            </button>
            <span className="inline-flex items-center gap-1.5">
              beat <span aria-hidden className="sheet-caret h-5" />
            </span>
          </Row>
          <Row of="焦点">
            <span className="p-2 outline-3 outline-offset-2 outline-focus">3 px，外移 2 px</span>
          </Row>
        </>
      )}
    </BothThemes>
  );
}
