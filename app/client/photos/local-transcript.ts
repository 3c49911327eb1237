/** The text being typed up from a paper answer, kept in this browser until it is submitted. */
export function localTranscript(attemptId: string) {
  const key = `transcript:${attemptId}`;
  return {
    keep(text: string): void {
      try {
        localStorage.setItem(key, text);
      } catch {
        // Full or switched off: what is typed stands in the field, and is submitted from there.
      }
    },
    read(): string {
      try {
        return localStorage.getItem(key) ?? "";
      } catch {
        return "";
      }
    },
    forget(): void {
      try {
        localStorage.removeItem(key);
      } catch {
        // As above: there is nothing to forget.
      }
    },
  };
}
