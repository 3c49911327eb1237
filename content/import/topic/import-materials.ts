import type { Pack } from "../../contract/pack";
import type { Ledger, Line } from "../lines/ledger";

const MATERIAL_HEAD = /^【?(?:给定)?(?:资料|材料)\s*([一二三四五六七八九十\d]+)】?\s*[:：.、]?\s*(.*)$/;

/** 给定资料 → materials: 资料1, 材料二 and the like open one; without such a line all is one material. */
export function importMaterials(lines: Line[], ledger: Ledger): Pack["materials"] {
  const found: { title: string; head: Line; paragraphs: string[] }[] = [];
  for (const line of lines) {
    const head = MATERIAL_HEAD.exec(line.text);
    if (head !== null && (head[2] ?? "").length <= 30) {
      found.push({ title: line.text, head: line, paragraphs: [] });
    } else {
      if (found.length === 0) found.push({ title: "给定资料", head: line, paragraphs: [] });
      found.at(-1)?.paragraphs.push(line.text);
      ledger.keep(line);
    }
  }
  return found.flatMap(({ title, head, paragraphs }, index) => {
    if (paragraphs.length === 0) {
      ledger.unplaced(head);
      return [];
    }
    ledger.keep(head);
    return [{ id: `m${index + 1}`, title, text: paragraphs.join("\n"), line: head.no }];
  });
}
