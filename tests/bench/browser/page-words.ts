import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ASSETS = "build/client/assets";
/** `drafts:()=>load(()=>import("./drafts-Br6j3McV.js")`: where the browser finds a part of a catalogue. */
const PLACE = /(\w+):\(\)=>[\w$]+\(\(\)=>import\("\.\/([^"]+)"\)/g;

/** The files of words that scripts ask for as they start, in each language, with what those files import. */
export function pageWords(scripts: readonly string[]): string[][] {
  const shelf = readdirSync(ASSETS).find((file) => file.endsWith(".js") && read(file).includes("markingDesk:()=>"));
  if (shelf === undefined) throw new Error("the build does not say where words are");
  const names = new Set(scripts.flatMap((script) => asked(read(script.replace(/^.*\//, "")), shelf)));
  if (names.size === 0) throw new Error("no script of the page asks for words");
  const places = [...read(shelf).matchAll(PLACE)].map(([, name = "", file = ""]) => ({ name, file }));
  // One language after the other, each with all parts.
  const half = places.length / 2;
  return [places.slice(0, half), places.slice(half)].map((language) => {
    const files = language.filter(({ name }) => names.has(name)).map(({ file }) => file);
    if (files.length !== names.size) throw new Error("words are asked for that the build does not have");
    return [...new Set(files.flatMap((file) => [file, ...imported(file)]))].map((file) => `/assets/${file}`);
  });
}

/** The parts that a script asks for by what it imports from the file that knows where words are. */
function asked(code: string, shelf: string): string[] {
  const clause = code.split(`from"./${shelf}"`, 1)[0]?.match(/import\{([^}]*)\}$/)?.[1] ?? "";
  const aliases = clause.split(",").map((name) => name.split(" as ").at(-1) ?? "");
  return aliases
    .filter((alias) => alias !== "")
    .flatMap((alias) => [
      ...code.matchAll(new RegExp(`(?<![\\w$.])${alias.replaceAll("$", "\\$")}\\(("[\\w",]+")\\)`, "g")),
    ])
    .flatMap(([, names = ""]) => names.replaceAll('"', "").split(","));
}

function imported(file: string): string[] {
  const direct = [...read(file).matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, name = ""]) => name);
  return direct.flatMap((name) => [name, ...imported(name)]);
}

const read = (file: string) => readFileSync(join(ASSETS, file), "utf8");
