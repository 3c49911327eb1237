import { useMemo, useRef, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import type { MarkStyle } from "@content/contract/notes";
import type { MaterialText } from "@content/contract/question";
import { addMark, changeMark, removeMark } from "~/domain/notes/marks";
import { quoteLine, withLine } from "~/domain/notes/outline";
import type { Range } from "~/domain/text/segments";
import { Button } from "../ui/button";
import { useLater } from "../ui/later/use-later";
import { Tabs } from "../ui/tabs";
import { FindBox } from "./find/find-box";
import type { Anchor } from "./floating";
import { MarkList } from "./mark-list";
import type { MarkAction } from "./mark-toolbar";
import type { Layer } from "./marked-paragraph";
import { MaterialArticle } from "./material-article";
import type { NotesEditor } from "./notes-editor";
import { useFind } from "./find/use-find";
import { useListedMarks } from "./use-listed-marks";

type Open =
  | { kind: "toolbar"; material: MaterialText; range: Range; anchor: Anchor; byKeyboard: boolean }
  | { kind: "mark"; id: string; anchor: Anchor };

type Props = {
  materials: readonly MaterialText[];
  /** Hash of the material to lie on top; it is brought there whenever it changes. */
  front?: string | null;
  notes: NotesEditor;
  /** Saves words to 素材本 and says what came of it; null where nothing may be kept. */
  keep?: ((words: string) => Promise<string>) | null;
};

const loadMarkTools = () => import("./mark-tools.later");

/** 给定资料 with a pen in hand: highlight, underline, notes, find, and words taken over into the outline. */
export function MaterialsPane({ materials, front = null, notes, keep = null }: Props) {
  const { t } = useTranslation(["notes", "writing", "clippings"]);
  const pane = useRef<HTMLDivElement>(null);
  const [chosen, setTab] = useState(front);
  const [followed, setFollowed] = useState(front);
  if (front !== followed) {
    setFollowed(front);
    setTab(front);
  }
  // One that lies here no longer is not on top.
  const tab = materials.some(({ hash }) => hash === chosen) ? chosen : materials[0]?.hash;
  const [open, setOpen] = useState<Open | null>(null);
  const { part: tools } = useLater(loadMarkTools, open ? "at-once" : "at-rest");
  const [said, setSaid] = useState("");
  const { listed, sourceOf } = useListedMarks(materials, notes.content.marks);
  const find = useFind(materials, (place) => {
    setTab(place.material);
    // After it is drawn as the current one.
    requestAnimationFrame(() => scrollTo(pane.current, "[data-kind~=current]"));
  });
  const { places, current } = find;
  const layers = useMemo(() => {
    const marks = notes.content.marks.map((mark) => layerOf(mark.material, { ...mark, kind: mark.style }));
    const found = places.map((place) =>
      layerOf(place.material, { ...place, kind: place === current ? "current" : "found", id: "", note: "" }),
    );
    const groups = new Map<string, Layer[]>();
    for (const layer of [...marks, ...found]) {
      const group = groups.get(layer.material);
      if (group) group.push(layer);
      else groups.set(layer.material, [layer]);
    }
    return groups;
  }, [notes.content.marks, places, current]);

  const [first] = materials;
  if (!first) return <p className="text-ink-soft">{t("writing:materialsEmpty")}</p>;

  const anchorAt = (at: DOMRect): Anchor => {
    const box = pane.current?.getBoundingClientRect();
    return box
      ? { top: at.bottom - box.top + 6, left: Math.max(0, Math.min(at.left - box.left, box.width - 330)) }
      : NOWHERE;
  };
  const close = () => {
    setOpen(null);
    if (open?.kind === "mark" || open?.byKeyboard) focusSentence(pane.current);
  };
  const toOutline = (words: string, source: string) => {
    notes.edit((content) => ({ ...content, outline: withLine(content.outline, quoteLine(words, source)) }));
    setSaid(t("inOutline"));
  };
  const act = (action: MarkAction) => {
    if (open?.kind !== "toolbar") return;
    const { material, range, anchor } = open;
    if (action === "outline") toOutline(material.text.slice(range.start, range.end), sourceOf(material, range));
    else {
      const style: MarkStyle = action === "underline" ? "underline" : "highlight";
      const id = notes.newId();
      notes.edit((content) => addMark(content, { id, material: material.hash, ...range, style, note: "" }));
      setSaid(t("marked", { style: t(`style.${style}`) }));
      if (action === "note") return setOpen({ kind: "mark", id: covering(material.hash, range, style) ?? id, anchor });
    }
    document.getSelection()?.removeAllRanges();
    close();
  };
  const keepSelected = async () => {
    if (open?.kind !== "toolbar" || keep === null) return;
    const { material, range } = open;
    document.getSelection()?.removeAllRanges();
    close();
    setSaid("");
    setSaid(await keep(material.text.slice(range.start, range.end)));
  };
  /** The mark that new words will become part of. */
  const covering = (material: string, range: Range, style: MarkStyle) =>
    notes.content.marks.find(
      (mark) =>
        mark.material === material && mark.style === style && mark.start <= range.start && range.start < mark.end,
    )?.id;
  const goTo = (id: string) => {
    const mark = listed.find((entry) => entry.mark.id === id)?.mark;
    if (!mark) return;
    setTab(mark.material);
    requestAnimationFrame(() => {
      const drawn = scrollTo(pane.current, `[data-marks~="${CSS.escape(id)}"]`);
      if (drawn) setOpen({ kind: "mark", id, anchor: anchorAt(drawn.getBoundingClientRect()) });
    });
  };
  const opened = open?.kind === "mark" ? listed.find((entry) => entry.mark.id === open.id) : undefined;

  const article = (material: MaterialText) => (
    <MaterialArticle
      material={material}
      layers={layers.get(material.hash) ?? NO_LAYERS}
      onSelect={(range, at, byKeyboard) => {
        if (notes.readOnly) return;
        if (range && at) setOpen({ kind: "toolbar", material, range, anchor: anchorAt(at), byKeyboard });
        else setOpen((now) => (now?.kind === "toolbar" && !now.byKeyboard ? null : now));
      }}
      onOpenMark={(id, at) => setOpen({ kind: "mark", id, anchor: anchorAt(at) })}
    />
  );
  return (
    <div ref={pane} className="relative">
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <FindBox words={find.words} count={find.places.length} at={find.at} onWords={find.look} onMove={find.move} />
        <span role="status" className="text-sm text-ink-soft empty:hidden">
          {said}
        </span>
        <MarkList marks={listed} line={({ words, source }) => quoteLine(words, source)} onOpen={goTo} />
      </div>
      {materials.length === 1 ? (
        article(first)
      ) : (
        <Tabs
          label={t("writing:materials")}
          keepMounted
          value={tab ?? ""}
          onValueChange={setTab}
          tabs={materials.map((material) => ({
            value: material.hash,
            label: material.title,
            content: article(material),
          }))}
        />
      )}
      {tools && open?.kind === "toolbar" ? (
        <tools.MarkToolbar
          anchor={open.anchor}
          focus={open.byKeyboard}
          onAct={act}
          onClose={close}
          onDismiss={() => setOpen(null)}
          more={
            keep === null ? null : (
              <Button size="small" variant="quiet" className="min-h-11" onClick={() => void keepSelected()}>
                {t("clippings:keepWords")}
              </Button>
            )
          }
        />
      ) : null}
      {tools && open?.kind === "mark" && opened ? (
        <tools.MarkEditor
          anchor={open.anchor}
          mark={opened.mark}
          words={opened.words}
          readOnly={notes.readOnly}
          onChange={(change) => notes.edit((content) => changeMark(content, open.id, change))}
          onOutline={() => toOutline(opened.words, opened.source)}
          onRemove={() => {
            notes.edit((content) => removeMark(content, open.id));
            close();
          }}
          onClose={close}
          onDismiss={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

const NOWHERE: Anchor = { top: 0, left: 0 };
const NO_LAYERS: readonly Layer[] = [];

function layerOf(material: string, { start, end, kind, id, note }: Omit<Layer, "noted"> & { note: string }) {
  return { material, start, end, kind, id, noted: note !== "" };
}

function scrollTo(pane: HTMLElement | null, selector: string): Element | null {
  const found = pane?.querySelector(selector) ?? null;
  found?.scrollIntoView({ block: "center" });
  return found;
}

/** Back to where the keyboard was in the text. */
function focusSentence(pane: HTMLElement | null): void {
  const visible = [...(pane?.querySelectorAll<HTMLElement>("[data-sentence][tabindex]") ?? [])];
  visible.find((element) => element.offsetParent !== null)?.focus({ preventScroll: true });
}
