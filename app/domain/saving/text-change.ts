/** A text told by what it changes of another: `middle` stands between its first `prefix` and last `suffix` UTF-16 units. */
export type TextChange = { prefix: number; suffix: number; middle: string };

/** What makes `to` out of `from`. Never parts a surrogate pair, so that `middle` is storable text wherever both are. */
export function changeBetween(from: string, to: string): TextChange {
  const shorter = Math.min(from.length, to.length);
  let prefix = 0;
  while (prefix < shorter && from.charCodeAt(prefix) === to.charCodeAt(prefix)) prefix += 1;
  if (prefix > 0 && isHigh(from.charCodeAt(prefix - 1))) prefix -= 1;
  let suffix = 0;
  const most = shorter - prefix;
  while (suffix < most && from.charCodeAt(from.length - 1 - suffix) === to.charCodeAt(to.length - 1 - suffix)) {
    suffix += 1;
  }
  if (suffix > 0 && isLow(from.charCodeAt(from.length - suffix))) suffix -= 1;
  return { prefix, suffix, middle: to.slice(prefix, to.length - suffix) };
}

/** The text that `change` makes of `from`; throws a RangeError where it cannot have been made against it. */
export function applyChange(from: string, { prefix, suffix, middle }: TextChange): string {
  if (prefix < 0 || suffix < 0 || prefix + suffix > from.length) {
    throw new RangeError(`a change keeps ${prefix}+${suffix} units of a text of ${from.length}`);
  }
  return from.slice(0, prefix) + middle + from.slice(from.length - suffix);
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
