import { memo, type HTMLAttributes } from "react";
import type { Range } from "~/domain/text/segments";
import { markSegments } from "../answer/mark-segments";
import { NumberedParagraph } from "./numbered-paragraph";

/** Something that lies over a material's words: a mark, or a place that was found. UTF-16 units of the material's text. */
export type Layer = Range & {
  kind: "highlight" | "underline" | "found" | "current";
  /** The mark's; empty for a place that was found. */
  id: string;
  noted: boolean;
};

type Props = {
  id: string;
  no: number;
  text: string;
  /** Where it begins in the material. */
  start: number;
  sentences: readonly Range[];
  layers: readonly Layer[];
  /** The sentence that the keyboard is on, of this paragraph's; null for another paragraph's. */
  cursor: number | null;
  /** What makes a sentence reachable by keyboard. */
  cursorProps: HTMLAttributes<HTMLElement>;
  noteSign: string;
};

/** One paragraph under its marks. Drawn again only when something of its own changed: a material has hundreds. */
export const MarkedParagraph = memo(function MarkedParagraph(props: Props) {
  const { id, no, text, start, sentences, layers, cursor, cursorProps, noteSign } = props;
  const parts = sentences.length > 0 ? sentences : [{ start, end: start + text.length }];
  return (
    <NumberedParagraph id={id} no={no}>
      {parts.map((part, index) => (
        <span key={part.start} data-sentence={part.start} {...(index === cursor ? cursorProps : {})}>
          <Words text={text.slice(part.start - start, part.end - start)} {...{ start: part.start, layers, noteSign }} />
        </span>
      ))}
    </NumberedParagraph>
  );
}, sameParagraph);

type WordsProps = { text: string; start: number; layers: readonly Layer[]; noteSign: string };

function Words({ text, start, layers, noteSign }: WordsProps) {
  const shifted = layers.map((layer) => ({
    ...layer,
    start: layer.start - start,
    end: layer.end - start,
    whole: layer,
  }));
  return markSegments(text, shifted).flatMap(({ segments }) =>
    segments.map((segment) => {
      const at = start + segment.start;
      if (segment.marks.length === 0) {
        return (
          <span key={at} data-start={at}>
            {segment.text}
          </span>
        );
      }
      const kinds = [...new Set(segment.marks.map(({ kind }) => kind))];
      const ids = segment.marks.flatMap((mark) => mark.id || []);
      const noted = segment.marks.some(({ whole }) => whole.noted && whole.end === at + segment.text.length);
      return [
        <mark key={at} data-start={at} data-marks={ids.join(" ")} data-kind={kinds.join(" ")} className="material-mark">
          {segment.text}
        </mark>,
        noted ? (
          <span key={`${at}-note`} data-annotation className="note-sign">
            {noteSign}
          </span>
        ) : null,
      ];
    }),
  );
}

function sameParagraph(before: Props, after: Props): boolean {
  const { layers, ...rest } = after;
  const keys = Object.keys(rest) as (keyof typeof rest)[];
  if (keys.some((key) => before[key] !== after[key])) return false;
  return (
    layers.length === before.layers.length && layers.every((layer, index) => sameLayer(layer, before.layers[index]))
  );
}

function sameLayer(a: Layer, b: Layer | undefined): boolean {
  return a.start === b?.start && a.end === b.end && a.kind === b.kind && a.id === b.id && a.noted === b.noted;
}
