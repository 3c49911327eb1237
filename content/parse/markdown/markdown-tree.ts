import type { List, Root, RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { unified } from "unified";

const MARKDOWN = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]).freeze();

/** Lines of one piece at least: the reader's work on a list grows with the square of what it is given at once. */
const PIECE = 300;
/** What may reach over headings or is meant for the whole file: such a file is read in one piece. */
const REACHES_FAR = /^[ \t>*+\-\d.)]*(?:<[a-z/!?]|\[[^\]\n]*(?:\]:|$))|^[ \t>*+\-\d.)]+(?:```|~~~)/im;
const FENCE = /^(`{3,}|~{3,})/;
const BULLET = /^- \S/;
/** The same in every way it may be written; `*` and `+` make other lists. */
const ANY_BULLET = /^ {0,3}-(?:\s|$)/;

/** Markdown → its blocks with their lines, in time that grows with the text: long files are read piece by piece. */
export function markdownTree(text: string, piece = PIECE): Root {
  const lines = text.split("\n");
  const cuts = REACHES_FAR.test(text) ? [] : cutsOf(lines, piece);
  if (cuts.length === 0) return MARKDOWN.parse(text);
  const children: RootContent[] = [];
  [0, ...cuts].forEach((from, index) => {
    const blocks = MARKDOWN.parse(lines.slice(from, cuts[index]).join("\n")).children;
    for (const block of blocks) moveDown(block, from);
    const [first] = blocks;
    const last = children.at(-1);
    if (BULLET.test(lines[from] ?? "") && first?.type === "list" && isBulleted(last, lines)) {
      // One list that was cut between two of its items.
      last.children.push(...first.children);
      blocks.shift();
    }
    children.push(...blocks);
  });
  return { type: "root", children };
}

/** Where pieces begin: at headings and first-level bullets, which end every block that may stand before them. */
function cutsOf(lines: string[], piece: number): number[] {
  const cuts: number[] = [];
  let fence: string | null = null;
  for (let at = bodyOf(lines), from = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && line.slice(mark.length).trim() === "") fence = null;
    } else if (mark !== undefined) {
      fence = mark;
    } else if (at - from >= piece && (/^#{1,6} /.test(line) || BULLET.test(line))) {
      cuts.push(at);
      from = at;
    }
  }
  return cuts;
}

/** The first line behind the front matter, which has headings and bullets of its own. */
function bodyOf(lines: string[]): number {
  if (!(lines[0] ?? "").startsWith("---")) return 0;
  const end = lines.findIndex((line, at) => at > 0 && line.startsWith("---"));
  return end < 0 ? lines.length : end + 1;
}

function isBulleted(block: RootContent | undefined, lines: string[]): block is List {
  return block?.type === "list" && ANY_BULLET.test(lines[(block.children.at(-1)?.position?.start.line ?? 0) - 1] ?? "");
}

function moveDown(block: RootContent, by: number): void {
  if (by === 0) return;
  if (block.position !== undefined) {
    block.position.start.line += by;
    block.position.end.line += by;
  }
  if ("children" in block) for (const child of block.children) moveDown(child, by);
}
