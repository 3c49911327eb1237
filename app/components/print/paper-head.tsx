import { RunningTitle } from "./running-title";

type Facts = readonly (string | null)[];
type Props = {
  /** What the paper is. */
  title: string;
  /** What the head of the page says of it already and its further pages are to repeat. */
  of?: Facts;
  /** Whose it is, of when, with which marks; what does not apply is null. */
  facts: Facts;
};

/** On paper only: whose a page is and of when below its title, and the same again at the top of each further page. */
export function PaperHead({ title, of = [], facts }: Props) {
  const known = facts.filter((fact) => fact !== null);
  return (
    <>
      <RunningTitle words={[title, ...of, ...known]} />
      {known.length === 0 ? null : (
        <p data-paper-head className="figures hidden print:mb-4 print:block">
          {known.join(" · ")}
        </p>
      )}
    </>
  );
}
