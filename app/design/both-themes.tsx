import type { ReactNode } from "react";
import type { Theme } from "~/styles/checks/contrast";

const THEMES: readonly { theme: Theme; name: string }[] = [
  { theme: "light", name: "日间" },
  { theme: "dark", name: "夜间" },
];

type Props = {
  title: string;
  /** Exported names of what is shown. */
  names?: readonly string[];
  /** Drawn once in each theme; ids that it gives must differ. */
  children: (theme: Theme) => ReactNode;
};

/** A section of the page: the same pieces on the desk of either theme, side by side where there is room. */
export function BothThemes({ title, names = [], children }: Props) {
  return (
    <section data-samples aria-label={title} className="mb-12">
      <h2 className="mb-1 text-2xl">{title}</h2>
      <p className="mb-3 font-mono text-sm text-ink-soft" translate="no">
        {names.join(" · ")}
      </p>
      <div className="grid gap-4 lg:grid-cols-2">
        {THEMES.map(({ theme, name }) => (
          <div key={theme} data-theme={theme} className="min-w-0 border border-rule bg-desk p-4 text-ink sm:p-6">
            <p className="mb-4 text-sm text-ink-soft">{name}</p>
            <div className="grid grid-cols-1 gap-6">{children(theme)}</div>
          </div>
        ))}
      </div>
    </section>
  );
}

/** Pieces in a row, with what they show. */
export function Row({ of, children }: { of: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <p className="mb-1.5 text-xs text-ink-soft">{of}</p>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </div>
  );
}
