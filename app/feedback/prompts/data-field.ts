/** A text between marks that it cannot close: the nonce is unknown to who wrote it, and does not stand inside. */
export function dataField(name: string, nonce: string, text: string): string {
  return `<${name}-${nonce}>\n${text.replaceAll(nonce, "")}\n</${name}-${nonce}>`;
}

/** Facts as JSON in which no mark of a field can stand. */
export function factsField(name: string, nonce: string, facts: unknown): string {
  return dataField(name, nonce, JSON.stringify(facts, null, 1).replaceAll("<", "\\u003c"));
}
