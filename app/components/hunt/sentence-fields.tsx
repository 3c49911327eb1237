import { useTranslation } from "~/i18n/use-translation";
import type { SentenceMark } from "~/domain/drills/drill-result";
import type { ShownSentence } from "~/domain/drills/sentence-paragraphs";

type Material = { key: string; title: string; paragraphs: ShownSentence[][] };
type Props = {
  materials: readonly Material[];
  /** The form's field: it is sent once for each marked sentence, with the sentence's id. */
  name: string;
  chosen: readonly string[];
  marks: Record<string, SentenceMark> | null;
  /** Marked for good: shown, and changed no more. */
  settled?: boolean;
};

/** How the pen marks each kind of sentence: lines differ by style as well as by colour. */
const PEN = { found: "hit", missed: "partial", extra: "finding" } as const;

/** The materials as running text in which each sentence can be ticked; after the answer each says what it was. */
export function SentenceFields({ materials, name, chosen, marks, settled = false }: Props) {
  return (
    <div className="grid gap-7">
      {materials.map((material) => (
        <fieldset key={material.key} lang="zh-CN" disabled={settled}>
          <legend className="mb-2 font-serif text-lg font-bold">{material.title}</legend>
          <div className="essay">
            {material.paragraphs.map((sentences, index) => (
              <p key={index} className="!indent-0">
                {sentences.map((sentence) => (
                  <Sentence
                    key={sentence.id}
                    name={name}
                    sentence={sentence}
                    ticked={chosen.includes(sentence.id)}
                    mark={marks?.[sentence.id] ?? null}
                  />
                ))}
              </p>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

type SentenceProps = { name: string; sentence: ShownSentence; ticked: boolean; mark: SentenceMark | null };

function Sentence({ name, sentence, ticked, mark }: SentenceProps) {
  const { t, i18n } = useTranslation("drills");
  return (
    <label className="cursor-pointer rounded-xs hover:bg-shade has-checked:bg-pen-wash">
      <input
        type="checkbox"
        name={name}
        value={sentence.id}
        defaultChecked={ticked}
        className="me-1 ms-0.5 size-[1.1em] translate-y-[0.15em] cursor-pointer accent-ink-fill"
      />
      {mark === null ? (
        sentence.text
      ) : (
        <>
          <span className="pen-mark" data-kind={PEN[mark]}>
            {sentence.text}
          </span>
          <span
            lang={i18n.language}
            className="mx-1 rounded-sm border border-current px-1 font-sans text-xs whitespace-nowrap text-vermilion"
          >
            {t(`result.mark.${mark}`)}
          </span>
        </>
      )}
    </label>
  );
}
