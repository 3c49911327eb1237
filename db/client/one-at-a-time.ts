/** Works run one after the other in the order they come; one that fails does not keep the next from running. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const running = before.then(work);
    before = running.catch(() => undefined);
    return running;
  };
}
