/** Names every write to a field's value or selection from now on. */
export function watchWrites(element: HTMLTextAreaElement): () => string[] {
  const writes: string[] = [];
  for (const name of ["value", "selectionStart", "selectionEnd", "selectionDirection", "defaultValue"] as const) {
    const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, name)!;
    Object.defineProperty(element, name, {
      configurable: true,
      get: () => own.get!.call(element) as unknown,
      set: (value) => {
        writes.push(name);
        own.set!.call(element, value);
      },
    });
  }
  for (const name of ["setSelectionRange", "setRangeText", "select"] as const) {
    const own = element[name].bind(element) as (...words: unknown[]) => void;
    element[name] = (...words: unknown[]) => {
      writes.push(name);
      own(...words);
    };
  }
  return () => writes;
}
