import { rooms } from "./rooms";

/** Put in by the build: its name, the files that writing pages load, at once or later, and the styles of all pages. */
declare const BUILD: { version: string; assets: readonly string[]; styles: string };

export const STYLES = BUILD.styles;

const ASSETS = "assets-";
const OWN = ASSETS + BUILD.version;

/** Most of them are in the browser's own cache already: the page that installs this worker has loaded them. */
export async function keepAssets(): Promise<void> {
  const cache = await caches.open(OWN);
  await cache.addAll(BUILD.assets);
}

/** Files of earlier builds go, but for those that a page kept from such a build still needs. */
export async function dropOldAssets(): Promise<void> {
  const needed = new Set<string>();
  for (const { document } of await rooms.all()) {
    for (const [path] of (await document.text()).matchAll(/\/assets\/[\w.$@~-]+/g)) needed.add(path);
  }
  for (const name of await caches.keys()) {
    if (!name.startsWith(ASSETS) || name === OWN) continue;
    const cache = await caches.open(name);
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    if (!paths.some((path) => needed.has(path))) await caches.delete(name);
  }
}
