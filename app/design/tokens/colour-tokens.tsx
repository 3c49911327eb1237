import { Table, type Column } from "~/components/ui/table";
import {
  coloursOf,
  contrast,
  EDGE_PAIRS,
  EDGE_RATIO,
  TEXT_PAIRS,
  TEXT_RATIO,
  type Pair,
  type Theme,
} from "~/styles/contrast";
import tokens from "~/styles/tokens.css?raw";
import { BothThemes } from "../both-themes";

type Measured = { pair: Pair; ratio: number; asked: number };

const COLUMNS: Column<Measured>[] = [
  {
    key: "sample",
    header: "样",
    cell: ({ pair: [on, under], asked }) => (
      <span
        aria-hidden
        className="inline-block border border-rule px-2 font-serif"
        style={{ background: `var(--${under})`, color: asked === TEXT_RATIO ? `var(--${on})` : "transparent" }}
      >
        <span style={asked === TEXT_RATIO ? undefined : { borderBlockEnd: `3px solid var(--${on})` }}>永字</span>
      </span>
    ),
  },
  {
    key: "pair",
    header: "色",
    rowHeader: true,
    cell: ({ pair }) => <code translate="no">{pair.join(" / ")}</code>,
  },
  { key: "ratio", header: "对比", align: "end", cell: ({ ratio }) => ratio.toFixed(2) },
  { key: "asked", header: "至少", align: "end", cell: ({ asked }) => asked.toFixed(1) },
];

/** Every colour with its value, and every pair that is used together with its ratio, computed from tokens.css. */
export function ColourTokens() {
  return (
    <BothThemes title="颜色">
      {(theme) => (
        <>
          <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
            {[...coloursOf(tokens, theme)].map(([name, value]) => (
              <li key={name} className="flex items-center gap-2 text-xs">
                <span
                  aria-hidden
                  className="size-8 shrink-0 border border-edge"
                  style={{ background: `var(--${name})` }}
                />
                <code translate="no" className="min-w-0 wrap-anywhere">
                  {name} <span className="text-ink-soft">{value}</span>
                </code>
              </li>
            ))}
          </ul>
          <Table
            caption="对比"
            columns={COLUMNS}
            rows={measured(theme)}
            rowKey={({ pair, asked }) => `${pair.join("/")}${asked}`}
          />
        </>
      )}
    </BothThemes>
  );
}

function measured(theme: Theme): Measured[] {
  const colours = coloursOf(tokens, theme);
  const measure = (asked: number) => (pair: Pair) => {
    const [one = "", other = ""] = pair.map((name) => colours.get(name) ?? "");
    return { pair, ratio: contrast(one, other), asked };
  };
  return [...TEXT_PAIRS.map(measure(TEXT_RATIO)), ...EDGE_PAIRS.map(measure(EDGE_RATIO))];
}
