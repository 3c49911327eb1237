import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "~/i18n/use-translation";
import { MarkedPhoto } from "~/components/paper/marked-photo";
import { Button } from "~/components/ui/button";
import { Select } from "~/components/ui/form/select";
import { TextField } from "~/components/ui/form/text-field";
import { Notice } from "~/components/ui/notice";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import type { MarkingAnswer } from "../act.server";
import { DraftLayer } from "~/components/paper/draft-layer";
import { NEW_DRAFT, placed, type Draft } from "~/components/paper/draft-mark";
import type { LoadedMarking } from "../load-marking.server";
import { PhotoMarkList } from "./photo-mark-list";

const KINDS = ["region", "strike", "wave", "circle", "insert"] as const;
const SIDES = ["x", "y", "width", "height"] as const;

type Paper = NonNullable<LoadedMarking["paper"]>;
type Props = {
  paper: Paper;
  points: readonly { id: string; no: number; label: string }[];
  /** What a page without JavaScript was answered. */
  refused: MarkingAnswer["photo"];
};

/** The pages of a paper answer, large: a tutor draws on them and says what a mark is for. */
export function PhotoDesk({ paper, points, refused }: Props) {
  const { t } = useTranslation("photos");
  const fetcher = useFetcher<MarkingAnswer>();
  const first = paper.photos[0]?.id ?? "";
  const [draft, setDraft] = useState<Draft>({ ...NEW_DRAFT, photoId: first });
  const [drawing, setDrawing] = useState(false);
  const [zoom, setZoom] = useState(100);
  const standing = paper.marks.length;
  useEffect(() => {
    setDrawing(false);
    setDraft((before) => ({ ...NEW_DRAFT, kind: before.kind, photoId: before.photoId }));
  }, [standing]);
  const change = (changes: Partial<Draft>) => setDraft((before) => placed({ ...before, ...changes }));
  const problem = fetcher.data?.photo ?? refused;
  return (
    <Sheet
      labelledBy="on-photos"
      className="xl:sticky xl:top-4 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto print:max-h-none print:overflow-visible"
    >
      <SheetTitle id="on-photos">{t("mark.title")}</SheetTitle>
      {paper.photos.length === 0 ? (
        <p>{t("report.none")}</p>
      ) : (
        <div className="grid gap-4">
          <p className="max-w-text text-sm text-ink-soft print:hidden">{t("mark.help")}</p>
          <label className="flex items-center gap-3 text-sm print:hidden">
            {t("mark.zoom")}
            <input
              type="range"
              min={100}
              max={300}
              step={25}
              value={zoom}
              onChange={(event) => setZoom(Number(event.currentTarget.value))}
              className="min-h-8 accent-ink"
            />
            <output className="figures">{t("mark.zoomValue", { percent: zoom })}</output>
          </label>
          <div
            tabIndex={0}
            role="region"
            aria-label={t("area.title")}
            className="max-h-[80dvh] overflow-auto print:max-h-none print:overflow-visible"
          >
            <div className="grid gap-4 print:w-full!" style={{ width: `${zoom}%` }}>
              {paper.photos.map((photo, index) => (
                <div key={photo.id} className="print:break-inside-avoid">
                  <p className="figures text-sm">{t(photo.late ? "area.pageLate" : "area.page", { no: index + 1 })}</p>
                  <MarkedPhoto photo={photo} no={index + 1} marks={paper.marks}>
                    <DraftLayer
                      draft={drawing && draft.photoId === photo.id ? draft : null}
                      onDraw={(place) => {
                        setDrawing(true);
                        change({ ...place, photoId: photo.id });
                      }}
                      onChange={change}
                    />
                  </MarkedPhoto>
                </div>
              ))}
            </div>
          </div>
          <fetcher.Form method="post" className="grid gap-3 border-t border-rule pt-4 print:hidden">
            {problem ? (
              <Notice kind="error" live>
                {t(`mark.refused.${problem}`)}
              </Notice>
            ) : null}
            <div className="grid gap-x-4 sm:grid-cols-2">
              <Select
                name="kind"
                label={t("mark.tool")}
                value={draft.kind}
                onChange={(event) => change({ kind: KINDS.find((kind) => kind === event.target.value) ?? "region" })}
                options={KINDS.map((kind) => ({ value: kind, label: t(`shape.${kind}`) }))}
              />
              <Select
                name="photoId"
                label={t("mark.page")}
                value={draft.photoId}
                onChange={(event) => change({ photoId: event.target.value })}
                options={paper.photos.map(({ id }, index) => ({
                  value: id,
                  label: t("area.page", { no: index + 1 }),
                }))}
              />
            </div>
            <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-4">
              {SIDES.map((side) => (
                <TextField
                  key={side}
                  name={side}
                  label={t(`mark.${side}`)}
                  type="number"
                  min={0}
                  max={100}
                  step={0.1}
                  value={Math.round(draft[side] * 1000) / 10}
                  onChange={(event) => change({ [side]: Number(event.currentTarget.value) / 100 })}
                />
              ))}
            </div>
            <Select
              name="pointId"
              label={t("mark.tie")}
              lang="zh-CN"
              defaultValue=""
              options={[
                { value: "", label: t("mark.remarkOnly") },
                ...points.map(({ id, no, label }) => ({ value: id, label: t("report.point", { no, label }) })),
              ]}
            />
            <TextField name="note" label={t("mark.note")} maxLength={500} lang="zh-CN" key={standing} />
            <div className="flex flex-wrap gap-3">
              <Button
                type="submit"
                name="intent"
                value="photo-mark"
                variant="primary"
                pending={fetcher.state !== "idle"}
              >
                {t("mark.save")}
              </Button>
              <Button onClick={() => setDrawing(!drawing)}>{t(drawing ? "mark.cancel" : "mark.add")}</Button>
            </div>
          </fetcher.Form>
          <PhotoMarkList paper={paper} points={points} />
        </div>
      )}
    </Sheet>
  );
}
