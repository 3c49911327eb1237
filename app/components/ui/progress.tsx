type Props = {
  label: string;
  /** Share done, 0..1; null while the end is unknown. */
  value: number | null;
  /** The same in words, shown at the right. */
  text?: string;
};

export function Progress({ label, value, text }: Props) {
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div>
      <div className="mb-1 flex justify-between gap-4 text-sm text-ink-soft">
        <span>{label}</span>
        {text ? <span className="figures">{text}</span> : null}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
        aria-valuetext={text}
        className="h-2.5 overflow-hidden border border-edge bg-sheet"
      >
        <div
          className={
            percent === null ? "h-full w-1/3 animate-pulse bg-ink-soft" : "h-full bg-ink-soft transition-[width]"
          }
          style={percent === null ? undefined : { width: `${percent}%` }}
        />
      </div>
    </div>
  );
}
