import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { Place } from "~/components/marking-desk/place-list";
import type { DeskReply } from "../act.server";
import type { SampleReply } from "./act-on-sample.server";

/** Picking the script in front: one press for the whole of it, a short form for a sentence that is rewritten. `sent`: without the page's own code. */
export function useSamples(answer: string, sent: SampleReply | null) {
  const fetcher = useFetcher<DeskReply>({ key: "sample" });
  const form = useRef<HTMLFormElement>(null);
  const [open, setOpen] = useState(sent?.kind === "upgrade" && sent.refused !== null);
  const [place, setPlace] = useState<Place | null>(null);
  const [words, setWords] = useState(sent?.typed?.words ?? "");
  const reply = fetcher.state === "idle" ? (fetcher.data?.sample ?? null) : null;
  const added = reply?.kind === "upgrade" && reply.refused === null;
  useEffect(() => {
    if (!added) return;
    setOpen(false);
    setWords("");
    setPlace(null);
    form.current?.reset();
  }, [added, fetcher.data]);
  const take = (selected: Place | null) => {
    if (!selected) return;
    setPlace(selected);
    setWords(answer.slice(selected.start, selected.end));
  };
  return {
    fetcher,
    form,
    reply,
    open,
    setOpen,
    place,
    words,
    setWords,
    take,
    pick: (kind: "good" | "error") => fetcher.submit({ intent: "sample", kind }, { method: "post" }),
    rewrite: (selected: Place | null) => {
      take(selected);
      setOpen(true);
      const field = selected ? "rewritten" : "words";
      // The form is shown by now: a closed part of the page takes no focus.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(`[name=${field}]`)?.focus());
    },
  };
}

export type Samples = ReturnType<typeof useSamples>;
