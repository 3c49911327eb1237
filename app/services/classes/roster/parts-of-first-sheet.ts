export const BOOK = "xl/workbook.xml";
export const RELATIONS = "xl/_rels/workbook.xml.rels";

type Attributes = ReadonlyMap<string, string>;

/** Where a workbook says that its first sheet stands, and what it needs besides. */
export function partsOfFirstSheet(book: string, relations: string): { sheet: string | null; others: string[] } {
  const listed = tagsOf(relations, "Relationship");
  const first = tagsOf(book, "sheet").find((attributes) => attributes.has("name"));
  const sheet = listed.find((attributes) => isOf(attributes, "worksheet") && attributes.get("Id") === first?.get("id"));
  const others = listed.filter((attributes) => isOf(attributes, "styles") || isOf(attributes, "sharedStrings"));
  return {
    sheet: sheet === undefined ? null : placeOf(sheet),
    others: [...new Set([...others.map(placeOf), "xl/styles.xml", "xl/sharedStrings.xml"])],
  };
}

function isOf(attributes: Attributes, kind: string): boolean {
  return attributes.get("Type")?.endsWith(`/${kind}`) ?? false;
}

/** A place in the file, which is written from its top or from the workbook's own folder. */
function placeOf(attributes: Attributes): string {
  const target = attributes.get("Target") ?? "";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

const ATTRIBUTE = /([^\s<>/="':]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** The attributes of all tags of a name, with or without a prefix, in an XML text that has been judged to be plain. */
function tagsOf(xml: string, name: string): Attributes[] {
  const tags = xml.matchAll(new RegExp(String.raw`<(?:[\w.-]+:)?${name}(\s[^<]*)>`, "g"));
  return [...tags].map(
    ([, attributes = ""]) =>
      new Map([...attributes.matchAll(ATTRIBUTE)].map(([, key = "", double, single]) => [key, double ?? single ?? ""])),
  );
}
