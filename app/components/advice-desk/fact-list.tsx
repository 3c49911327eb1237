type Props = { facts: readonly (readonly [term: string, fact: string])[] };

/** Terms with what stands for each. */
export function FactList({ facts }: Props) {
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
      {facts.map(([term, fact]) => (
        <div key={term} className="flex flex-wrap gap-x-3 border-b border-rule pb-1">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0 break-words">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
