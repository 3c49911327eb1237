import { useState, type KeyboardEvent } from "react";
import { TextArea } from "../ui/form/text-area";
import { printGroup, readGroup } from "../question-desk/draft/variant-groups";

type Props = {
  id?: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  words: readonly string[];
  onWords: (words: string[]) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

/** Characters that fit in a line of the field at its narrowest. */
const LINE_CHARACTERS = 20;

/** Words parted by 、 or /, in a field as tall as they need. What is being typed stays as typed until they change elsewhere. */
export function WordsField({ words, onWords, onKeyDown, ...field }: Props) {
  const [text, setText] = useState(() => printGroup(words));
  const shown = readGroup(text).join("\n") === words.join("\n") ? text : printGroup(words);
  return (
    <TextArea
      {...field}
      value={shown}
      onChange={({ target }) => {
        const typed = target.value.replace(/[\r\n]+/g, "、");
        setText(typed);
        onWords(readGroup(typed));
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key === "Enter") event.preventDefault();
      }}
      rows={Math.min(6, Math.ceil(shown.length / LINE_CHARACTERS) || 1)}
      lang="zh-CN"
      autoComplete="off"
      spellCheck={false}
    />
  );
}
