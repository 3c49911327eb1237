// Draws the icons of the installed app again, from the drawing in scripts/icons/drawing.mjs into public/icons.
import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findChromium, INSTALL_CHROMIUM } from "./checks/find-chromium.mjs";
import { cover, sheet } from "./icons/drawing.mjs";

const FOLDER = "public/icons";
/** A phone cuts its own shape out of a maskable icon, and Apple's out of any: those are drawn to the edge. */
const PICTURES = [
  { file: "icon-192.png", size: 192, svg: sheet() },
  { file: "icon-512.png", size: 512, svg: sheet() },
  { file: "maskable-512.png", size: 512, svg: cover() },
  { file: "apple-touch-icon.png", size: 180, svg: cover() },
];

const executablePath = findChromium();
if (executablePath === null) throw new Error(INSTALL_CHROMIUM);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/icon.svg`, `${sheet()}\n`);
for (const { file, size, svg } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: `${FOLDER}/${file}`, omitBackground: true });
  await page.close();
}
await browser.close();
