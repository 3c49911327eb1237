import { useState } from "react";
import { Button } from "~/components/ui/button";
import { Dialog, DialogClose } from "~/components/ui/modal/dialog";
import { PageTitle } from "~/components/ui/page-title";
import { Sheet, SheetTitle } from "~/components/ui/sheet";
import { Table, type Column } from "~/components/ui/table";
import { Tabs } from "~/components/ui/tabs";
import type { Theme } from "~/styles/checks/contrast";
import { BothThemes, Row } from "../both-themes";

type Point = { label: string; awarded: string; max: string };

const POINTS: Point[] = [
  { label: "停车难", awarded: "2", max: "2" },
  { label: "物业管理缺位，公共设施长期失修，居民反映多次仍没有结果", awarded: "1.5", max: "3" },
  { label: "邻里纠纷多", awarded: "0", max: "2" },
];

const COLUMNS: Column<Point>[] = [
  { key: "label", header: "采分点", rowHeader: true, cell: ({ label }) => label },
  { key: "awarded", header: "得分", align: "end", cell: ({ awarded }) => awarded },
  { key: "max", header: "满分", align: "end", cell: ({ max }) => max },
];

export function PaperSamples() {
  return (
    <BothThemes title="纸张" names={["PageTitle", "Sheet", "SheetTitle", "Table", "Tabs"]}>
      {(theme) => (
        <>
          {/* A page has one title; here it is shown as a picture of itself. */}
          <div aria-hidden {...{ inert: "" }}>
            <PageTitle
              lead="2024 年 H 市遴选 · 归纳概括 · 不超过 300 字"
              actions={<Button variant="primary">开始作答</Button>}
            >
              概括 H 市老旧小区治理中存在的问题
            </PageTitle>
          </div>
          <Sheet labelledBy={`sheet-${theme}`}>
            <SheetTitle id={`sheet-${theme}`} aside="3 个采分点">
              得分
            </SheetTitle>
            <Table
              caption="得分"
              columns={COLUMNS}
              rows={POINTS}
              rowKey={({ label }) => label}
              foot={{ label: "合计", awarded: "3.5", max: "7" }}
            />
          </Sheet>
          <Sheet padding="flush">
            <Table
              caption="多栏"
              columns={COLUMNS}
              rows={POINTS}
              rowKey={({ label }) => label}
              wide
              captionHidden={false}
            />
          </Sheet>
          <Sheet>
            <Tabs
              label="答卷"
              tabs={[
                { value: "material", label: "材料", content: <p>材料一：H 市有老旧小区 213 个。</p> },
                { value: "answer", label: "作答", content: <p>一、停车难。</p> },
                { value: "report", label: "报告", content: <p>3.5 分。</p> },
              ]}
            />
          </Sheet>
        </>
      )}
    </BothThemes>
  );
}

export function DialogSamples() {
  return (
    <BothThemes title="对话" names={["Dialog", "DialogClose"]}>
      {(theme) => (
        <Row of="要确认的一步；必须作出的选择">
          <OpenedDialog theme={theme} dismissible />
          <OpenedDialog theme={theme} dismissible={false} />
        </Row>
      )}
    </BothThemes>
  );
}

/** Dialogs lie on the page itself, so the whole page takes the theme of the side it was opened from until it closes. */
function OpenedDialog({ theme, dismissible }: { theme: Theme; dismissible: boolean }) {
  const [before, setBefore] = useState<{ theme: string | undefined } | null>(null);
  const root = () => document.documentElement.dataset;
  const change = (open: boolean) => {
    if (open) {
      setBefore({ theme: root()["theme"] });
      root()["theme"] = theme;
      return;
    }
    if (before?.theme === undefined) delete root()["theme"];
    else root()["theme"] = before.theme;
    setBefore(null);
  };
  return (
    <>
      <Button onClick={() => change(true)}>{dismissible ? "归档…" : "选一份…"}</Button>
      <Dialog
        title={dismissible ? "归档这个班级吗？" : "两处都写了，保留哪一份？"}
        description={dismissible ? "学生不再看到它。可以随时恢复。" : "另一份仍会留在草稿里。"}
        open={before !== null}
        onOpenChange={change}
        dismissible={dismissible}
        actions={
          <>
            <DialogClose>
              <Button>{dismissible ? "取消" : "那里的"}</Button>
            </DialogClose>
            <DialogClose>
              <Button variant={dismissible ? "danger" : "primary"}>{dismissible ? "归档" : "这里的"}</Button>
            </DialogClose>
          </>
        }
      />
    </>
  );
}
