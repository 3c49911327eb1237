import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { Place } from "~/components/marking-desk/place-list";
import type { PenKind } from "~/domain/marking/pen/pen-mark";
import type { DeskReply } from "../act.server";

/** A remark that is being written: which pen, and on which words; null for the whole answer. */
export type OpenRemark = { pen: PenKind; place: Place | null };

/** The red pen of the page: what only draws is kept at once, what needs words opens a field for them. */
export function useRemarks() {
  const fetcher = useFetcher<DeskReply>({ key: "remark" });
  const [writing, setWriting] = useState<OpenRemark | null>(null);
  const [nothing, setNothing] = useState(false);
  const written = fetcher.state === "idle" && fetcher.data?.remark === "written";
  useEffect(() => {
    if (written) setWriting(null);
  }, [written, fetcher.data]);
  return {
    fetcher,
    writing,
    /** Nothing was selected where the pen needs words to draw on. */
    nothing,
    refused: fetcher.state === "idle" && fetcher.data?.remark !== "written" ? (fetcher.data?.remark ?? null) : null,
    refuse: () => setNothing(true),
    open: (pen: PenKind, place: Place | null) => {
      setNothing(pen === "insert" && place === null);
      if (pen !== "insert" || place !== null) setWriting({ pen, place });
    },
    close: () => setWriting(null),
    draw: (pen: PenKind, place: Place) => {
      setNothing(false);
      const fields = { intent: "remark", pen, start: `${place.start}`, end: `${place.end}`, text: "" };
      fetcher.submit(fields, { method: "post" });
    },
  };
}

export type Remarks = ReturnType<typeof useRemarks>;
