import { createRemixStub } from "@remix-run/testing";
import { render, screen, within } from "@testing-library/react";
import { readdirSync, readFileSync } from "node:fs";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { createI18n } from "~/i18n/create-i18n";
import DesignPage from "./route";

const sourcesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".tsx") && !path.endsWith(".test.tsx"))
    .map((path) => ({ path, source: readFileSync(path, "utf8") }));

const primitives = sourcesOf("app/components/ui").flatMap(({ path, source }) =>
  [...source.matchAll(/^export (?:function|const) ([A-Z][a-z]\w*)/gm)].map(([, name = ""]) => ({
    name,
    from: path.replace(/^app/, "~").replace(/\.tsx$/, ""),
  })),
);
const samples = sourcesOf("app/design").map(({ source }) => source);

function show() {
  const Stub = createRemixStub([{ path: "/design", Component: DesignPage }]);
  return render(
    <I18nextProvider i18n={createI18n("zh-CN")}>
      <Stub initialEntries={["/design"]} />
    </I18nextProvider>,
  );
}

describe("the page of samples", () => {
  it("knows all primitives", () => {
    expect(primitives.length).toBeGreaterThan(20);
  });

  it.each(primitives)("shows $name", ({ name, from }) => {
    const shown = samples.some(
      (source) => source.includes(`from "${from}"`) && new RegExp(`<${name}[\\s/>]`).test(source),
    );
    expect(shown, `${name} of ${from} has no sample in app/design/samples`).toBe(true);
  });

  it("draws every section once in each theme, with no id twice", () => {
    const { container } = show();
    const sections = container.querySelectorAll("[data-samples]");
    expect(sections.length).toBeGreaterThan(8);
    for (const section of sections) {
      const themes = [...section.querySelectorAll<HTMLElement>("[data-theme]")].map(({ dataset }) => dataset["theme"]);
      expect(themes).toEqual(["light", "dark"]);
    }
    const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it("tells the contrast of ink on paper as it is computed", () => {
    show();
    const [row] = within(screen.getByRole("region", { name: "颜色" }))
      .getAllByRole("listitem")
      .filter(({ textContent }) => textContent.includes("ink / sheet"));
    const [, ratio = "0"] = /(\d+\.\d\d)/.exec(row?.textContent ?? "") ?? [];
    expect(Number(ratio)).toBeGreaterThan(12);
  });
});
