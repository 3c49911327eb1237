import { useState, type KeyboardEvent } from "react";
import { TextField } from "../ui/form/text-field";
import { printGroup, readGroup } from "../question-desk/variant-groups";

type Props = {
  id?: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  words: readonly string[];
  onWords: (words: string[]) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** Words parted by 、 or / in one line. What is being typed stays as typed until the words change elsewhere. */
export function WordsField({ words, onWords, ...field }: Props) {
  const [text, setText] = useState(() => printGroup(words));
  const shown = readGroup(text).join("\n") === words.join("\n") ? text : printGroup(words);
  return (
    <TextField
      {...field}
      value={shown}
      onChange={({ target }) => {
        setText(target.value);
        onWords(readGroup(target.value));
      }}
      lang="zh-CN"
      autoComplete="off"
      spellCheck={false}
    />
  );
}
