import { expect, it } from "vitest";
import { contentDisposition, fileName } from "./file-name";

it("names a file in Chinese, and gives old programs an ASCII name", () => {
  const header = contentDisposition(fileName(["第一周作业", "成绩"], "xlsx"));
  expect(header).toMatch(/^attachment; filename="export\.xlsx"; filename\*=UTF-8''[A-Za-z0-9%.~_-]+$/);
  expect(decodeURIComponent(header.split("''")[1] ?? "")).toBe("第一周作业-成绩.xlsx");
  expect(contentDisposition("a(1)'*.csv")).toContain("a%281%29%27%2A.csv");
});

it("takes nothing that leads out of a folder, breaks the header or is too long", () => {
  expect(fileName(["../../etc/passwd"], "csv")).toBe("etc passwd.csv");
  expect(fileName(['a"\r\nSet-Cookie: x'], "csv")).toBe("a Set-Cookie x.csv");
  expect(fileName(["..."], "csv")).toBe("export.csv");
  expect(fileName(["\ud800"], "csv")).toBe("export.csv");
  expect([...fileName(["长".repeat(300)], "docx")]).toHaveLength(65);
});
