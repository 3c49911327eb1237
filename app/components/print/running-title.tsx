import { cssString } from "./css-string";

type Props = {
  /** What it is, whose, of when: joined by points in the middle. */
  words: readonly (string | null)[];
  /** Only on pages of this name (`page` in CSS); on all pages of the document otherwise, but for the first, which has a head. */
  of?: string;
};

/** What stands at the top of printed pages. Browsers that know no boxes in the margin leave it out. */
export function RunningTitle({ words, of }: Props) {
  const title = cssString(words.filter((one) => one !== null && one !== "").join(" · "));
  const rule = of === undefined ? `:root{--running-title:${title}}` : `@page ${of}{@top-left{content:${title}}}`;
  return <style dangerouslySetInnerHTML={{ __html: rule }} />;
}
