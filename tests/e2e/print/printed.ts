import { expect, test, type Page } from "@playwright/test";
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { ordinaryCharacter } from "~/domain/text/radicals";
import { contrast } from "~/styles/checks/contrast";

/** A printed page as a reader of PDF finds it. Lengths in points (1/72 inch). */
export type Leaf = {
  text: string;
  width: number;
  height: number;
  /** Where the words begin and end across. */
  left: number;
  right: number;
  /** The least contrast of any words against white paper: browsers print no backgrounds. */
  palest: number;
};

const MM = 72 / 25.4;
const A4 = { width: 210 * MM, height: 297 * MM };
const LEAST_MARGIN = 12 * MM;
/** WCAG 1.4.3, which is reckoned from luminance alone, so that it holds in grey too. */
const LEAST_CONTRAST = 4.5;
const PAPER = "#ffffff";

/** The pages that the browser prints with its own settings, without colours behind the words. The PDF stays with the test's results. */
export async function printed(page: Page, name: string): Promise<Leaf[]> {
  const path = test.info().outputPath(`${name}.pdf`);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, path });
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const leaves = [];
  for (let no = 1; no <= document.numPages; no += 1) leaves.push(await leafOf(await document.getPage(no)));
  await document.destroy();
  return leaves;
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

async function leafOf(page: PdfPage): Promise<Leaf> {
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent();
  const words = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []));
  const starts = words.map(({ transform }) => Number(transform[4]));
  return {
    text: asRead(words.map(({ str }) => str).join("")),
    ...{ width, height },
    left: Math.min(...starts),
    right: Math.max(...words.map((item, at) => (starts[at] ?? 0) + item.width)),
    palest: Math.min(...(await inksOf(page)).map((ink) => contrast(ink, PAPER))),
  };
}

/** What a font draws with one and the same shape. */
const TWINS: Record<string, string> = { "\u6236": "户", "\u2215": "／", "\u2015": "—" };

/** Words as a reader of PDF has them: it takes characters for others that look alike, and leaves out or puts in blanks at will. */
export function asRead(text: string): string {
  const characters = [...text.replace(/\s+/g, "")].map((one) => String.fromCodePoint(ordinary(one)));
  return characters.map((one) => TWINS[one] ?? one).join("");
}

const ordinary = (character: string) => ordinaryCharacter(character.codePointAt(0) ?? 0);

/** The colours that words are drawn in. */
async function inksOf(page: PdfPage): Promise<string[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const inks = new Set<string>();
  const kept: string[] = [];
  let ink = "#000000";
  for (const [at, operation] of fnArray.entries()) {
    if (operation === OPS.save) kept.push(ink);
    else if (operation === OPS.restore) ink = kept.pop() ?? "#000000";
    else if (operation === OPS.setFillRGBColor) [ink] = argsArray[at] as [string];
    else if (operation === OPS.showText) inks.add(ink);
  }
  return [...inks];
}

/** A4, something on each page, nothing cut off at an edge or too pale for a black and white printer, and nothing to press. */
export function expectOnPaper(leaves: readonly Leaf[]): void {
  for (const [at, leaf] of leaves.entries()) {
    const which = `page ${at + 1}: ${leaf.text.slice(0, 60)}`;
    expect(Math.abs(leaf.width - A4.width), which).toBeLessThan(1);
    expect(Math.abs(leaf.height - A4.height), which).toBeLessThan(1);
    expect(leaf.text.length, which).toBeGreaterThan(20);
    expect(leaf.left, which).toBeGreaterThan(LEAST_MARGIN);
    expect(leaf.right, which).toBeLessThan(leaf.width - LEAST_MARGIN);
    expect(leaf.palest, which).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    expect(leaf.text).not.toMatch(/打印或存为|跳到正文|返回/);
  }
}

/** Each page but the first is headed by what it is and whose, and each is numbered. */
export function expectHeaded(leaves: readonly Leaf[], title: string): void {
  for (const [at, { text }] of leaves.entries()) {
    if (at > 0) expect(text.startsWith(asRead(title)), text.slice(0, 60)).toBe(true);
    expect(text).toContain(`${at + 1}/${leaves.length}`);
  }
}
