import type { ReactNode } from "react";
import { Notice } from "../ui/notice";

type Props = { title: string; code: string; children?: ReactNode };

/** A one-time code, readable this once: large, monospaced, selected by one click. */
export function IssuedCode({ title, code, children }: Props) {
  return (
    <Notice kind="success" title={title} live>
      <p className="my-2">
        <output className="font-mono text-2xl tracking-wider select-all" translate="no">
          {code}
        </output>
      </p>
      {children}
    </Notice>
  );
}
