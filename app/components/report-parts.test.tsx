import { createRemixStub } from "@remix-run/testing";
import { render, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import type { Language } from "~/i18n/language/language";
import { AttemptsTable, type AttemptRow } from "./attempts/attempts-table";
import { FindingsList } from "./findings-list";
import { PointsTable, type PointRow } from "./points-table";
import { ScoreStamp } from "./score-stamp";

function show(content: ReactNode, language: Language = "zh-CN") {
  const Stub = createRemixStub([{ path: "/", Component: () => <>{content}</> }]);
  return render(
    <I18nextProvider i18n={createI18n(language)}>
      <Stub />
    </I18nextProvider>,
  );
}

const point: PointRow = {
  id: "p1",
  no: 1,
  label: "停车供需矛盾突出",
  awarded: 1,
  max: 2,
  status: "partial",
  evidence: [{ text: "车位不足" }],
  sources: [{ material: "资料1", text: "一位难求" }],
  reason: "head-only",
};

describe("the table of key points", () => {
  it("says for each point what it is worth, what it earned, by which words, from where and why not more", () => {
    show(
      <PointsTable
        points={[point]}
        marksSet
        total={{ awarded: 1, max: 2, deducted: 0, banded: false }}
        language="zh-CN"
      />,
    );
    const row = screen.getByRole("row", { name: /停车供需矛盾突出/ });
    expect(within(row).getByRole("rowheader").textContent).toContain("停车供需矛盾突出");
    expect(within(row).getByRole("link", { name: "车位不足" }).getAttribute("href")).toBe("#mark-1");
    expect(row.textContent).toContain("资料1：「一位难求」");
    expect(row.textContent).toContain("只有总括，缺细节");
    expect(screen.getByRole("row", { name: /合计/ })).toBeTruthy();
  });

  it("says how the rows lead to the total where a deduction lies between them", () => {
    const total = { awarded: 0, max: 2, deducted: 1, banded: false };
    show(<PointsTable points={[point]} marksSet total={total} language="zh-CN" />);
    expect(screen.getByText("采分点共1分，字数与格式扣1分")).toBeTruthy();
  });

  it("shows shares and no marks where the rubric sets none", () => {
    show(<PointsTable points={[{ ...point, awarded: 0.5, max: 1 }]} marksSet={false} language="zh-CN" />);
    expect(screen.queryByRole("columnheader", { name: "分值" })).toBeNull();
    expect(screen.getByRole("row", { name: /停车/ }).textContent).toContain("50%");
  });
});

describe("the stamp", () => {
  it("is called a practice estimate and invents no marks where none are set", () => {
    const { container } = show(<ScoreStamp marks={null} maxMarks={null} share={0.62} language="zh-CN" />);
    expect(container.textContent).toBe("练习估分62%");
  });

  it("reads out marks and full marks together", () => {
    show(<ScoreStamp marks={7.5} maxMarks={10} share={0.75} language="en" />, "en");
    expect(screen.getByText("7.5 of 10 marks")).toBeTruthy();
  });
});

describe("findings", () => {
  it("put what cost marks first, quote the answer and name points by their number", () => {
    show(
      <FindingsList
        language="zh-CN"
        answer="统一规划，加强管理"
        pointIds={["a", "b"]}
        findings={[
          { code: "point-reversed", start: 0, end: 4, params: { point: "b" } },
          { code: "title-missing", params: { marks: 2 } },
        ]}
      />,
    );
    const [first, second] = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(first).toContain("缺标题");
    expect(first).toContain("扣2分");
    expect(second).toContain("采分点2意思写反");
    expect(second).toContain("统一规划");
  });

  it("stand in two groups where there are hints, with the words meant and how many more there are", () => {
    show(
      <FindingsList
        language="zh-CN"
        answer="全面布署各项工作"
        findings={[
          { code: "hint-wrong-character", start: 2, end: 4, params: { expected: "部署", more: 3 } },
          { code: "title-missing", params: { marks: 2 } },
        ]}
      />,
    );
    const counted = screen.getByRole("group", { name: "扣分与提醒" });
    const hints = screen.getByRole("group", { name: "提示（不计分）" });
    expect(within(counted).getByRole("listitem").textContent).toContain("缺标题");
    const hint = within(hints).getByRole("listitem").textContent;
    expect(hint).toContain("应为“部署”");
    expect(hint).toContain("布署");
    expect(hint).toContain("另有3处");
    expect(hint).not.toContain("扣");
  });

  it("say that length and format are in order where there is nothing but hints", () => {
    show(<FindingsList language="en" findings={[{ code: "hint-echo", params: {} }]} />, "en");
    expect(screen.getByRole("group", { name: "Deductions and warnings" }).textContent).toContain("No problems");
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
  });

  it("put warnings before notes and tell the first three of a kind, the others behind the third; deductions are all told", () => {
    const repeated = [0, 2, 4, 6, 8].map((start) => ({ code: "repeated", start, end: start + 2, params: {} }));
    show(
      <FindingsList
        language="zh-CN"
        answer="甲一乙二丙三丁四戊五"
        findings={[
          { code: "best-of", params: { of: 5, counted: 3, earning: 1 } },
          ...repeated,
          ...[1, 2, 3, 4].map((marks) => ({ code: "title-missing", params: { marks } })),
        ]}
      />,
    );
    const list = screen.getAllByRole("list")[0];
    const lines = [...(list?.children ?? [])].map(({ textContent }) => textContent);
    expect(lines).toHaveLength(4 + 3 + 1);
    expect(lines.slice(0, 4).every((line) => line.includes("缺标题"))).toBe(true);
    expect(lines[5]).not.toContain("同类");
    expect(lines[6]).toContain("同类的另有2条");
    expect(lines[6]).toContain("戊五");
    expect(lines[7]).toContain("共5个采分点");
  });

  it("do not say twice that a band is for a tutor to confirm", () => {
    const findings = [{ code: "band-estimate", params: { upper: "二类文", lower: "三类文" } }];
    show(<FindingsList language="zh-CN" findings={findings} flags={["band-unconfirmed"]} />);
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
  });

  it("do not repeat a flag that a finding has explained", () => {
    show(
      <FindingsList
        language="zh-CN"
        findings={[{ code: "copied-from-model", params: { percent: 40 } }]}
        flags={["copied-from-model", "band-unconfirmed"]}
      />,
    );
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
  });
});

describe("the history of attempts", () => {
  const attempt = (no: number, marks: number | null, share: number | null): AttemptRow => ({
    id: `a${no}`,
    href: `/attempts/a${no}/report`,
    no,
    sealedAt: Date.UTC(2026, 0, no),
    marks,
    maxMarks: marks === null ? null : 10,
    share,
    characters: 190,
    usedMs: 600_000,
  });

  it("stands the latest first with its change in marks", () => {
    show(
      <AttemptsTable
        attempts={[attempt(1, 4.5, 0.45), attempt(2, 6, 0.6)]}
        language="zh-CN"
        timeZone="Asia/Shanghai"
      />,
    );
    const [, latest, earliest] = screen.getAllByRole("row").map((row) => row.textContent);
    expect(latest).toContain("+1.5");
    expect(earliest).toContain("—");
  });

  it("compares shares in points of per cent where there are no marks", () => {
    show(
      <AttemptsTable
        attempts={[attempt(1, null, 0.5), attempt(2, null, 0.4)]}
        language="zh-CN"
        timeZone="Asia/Shanghai"
      />,
    );
    expect(screen.getAllByRole("row")[1]?.textContent).toContain("−10%");
  });
});
