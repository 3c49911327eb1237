const NUMBERED = /^(?:给定)?(?:资料|材料)\s*(\d+)$/;

/**
 * Materials as a printed paper counts them: 资料1, 资料2 … where each bears a number of its own; otherwise as they come, which is as
 * the questions come to use them.
 */
export function inPrintedOrder<Material extends { title: string }>(materials: readonly Material[]): Material[] {
  const numbers = new Map(materials.map((one) => [one, Number(NUMBERED.exec(one.title)?.[1] ?? Number.NaN)]));
  const known = new Set([...numbers.values()].filter((number) => !Number.isNaN(number)));
  if (known.size < materials.length) return [...materials];
  return [...materials].sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
}
