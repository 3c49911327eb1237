import {
  coloursOf,
  contrast,
  EDGE_PAIRS,
  EDGE_RATIO,
  TEXT_PAIRS,
  TEXT_RATIO,
  type Pair,
  type Theme,
} from "~/styles/checks/contrast";
import tokens from "~/styles/tokens.css?raw";
import { BothThemes } from "../both-themes";

type Measured = { pair: Pair; ratio: number; asked: number };

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
          <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
            {measured(theme).map((one) => (
              <Ratio key={`${one.pair.join()} ${one.asked}`} {...one} />
            ))}
          </ul>
        </>
      )}
    </BothThemes>
  );
}

/** Text is shown as text, a line as a line under nothing. */
function Ratio({ pair: [on, under], ratio, asked }: Measured) {
  const line = asked === EDGE_RATIO;
  return (
    <li className="flex items-center gap-2 text-xs">
      <span
        aria-hidden
        className="w-12 shrink-0 border border-rule py-1 text-center font-serif leading-none"
        style={{ background: `var(--${under})`, color: `var(--${on})` }}
      >
        {line ? <span className="inline-block w-6 border-b-3 border-current" /> : "永字"}
      </span>
      <code translate="no" className="min-w-0 flex-1 wrap-anywhere">
        {on} / {under}
      </code>
      <span className="figures">
        {ratio.toFixed(2)} <span className="text-ink-soft">≥ {asked.toFixed(1)}</span>
      </span>
    </li>
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
