import { Window } from "happy-dom";

/** A field that somebody types into, as a page shows it. */
export type TypedField = { name: string; value: string; type: string; required: boolean; maxLength: number | null };

/** A form that writes, with its fields to type into and everything else that it sends as it stands. */
export type TypedForm = { action: string; typed: TypedField[]; sent: { name: string; value: string }[] };

/** What became of a form that was refused: the values of its fields, and what is wrong with them where a field says so. */
export type Refused = { values: Map<string, string[]>; faults: { name: string; words: string }[]; alerts: string[] };

type Found = { getAttribute(name: string): string | null; hasAttribute(name: string): boolean };

const TYPED = new Set(["text", "search", "number", "email", "tel", "url", "textarea"]);

function parse<Result>(html: string, read: (document: Window["document"]) => Result): Result {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  try {
    window.document.write(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ""));
    return read(window.document);
  } finally {
    window.close();
  }
}

const typeOf = (field: Found, tag: string) =>
  tag === "TEXTAREA" ? "textarea" : (field.getAttribute("type") ?? "text");
const numberOf = (text: string | null) => (text === null ? null : Number(text));

/** Forms of a page with at least two fields to type into: the second is what could be lost. */
export function typedForms(html: string, address: string): TypedForm[] {
  return parse(html, (document) =>
    [...document.querySelectorAll("main form")].flatMap((form) => {
      if (form.getAttribute("method")?.toLowerCase() !== "post") return [];
      const typed: TypedField[] = [];
      const sent: TypedForm["sent"] = [];
      for (const field of form.querySelectorAll("input, textarea, select")) {
        const name = field.getAttribute("name");
        if (!name || field.hasAttribute("readonly") || field.hasAttribute("disabled")) continue;
        const type = typeOf(field, field.tagName);
        const value = field.tagName === "TEXTAREA" ? field.textContent : (field.getAttribute("value") ?? "");
        const required = field.hasAttribute("required");
        if (field.tagName !== "SELECT" && TYPED.has(type)) {
          typed.push({ name, value, type, required, maxLength: numberOf(field.getAttribute("maxlength")) });
        } else if (field.tagName === "SELECT") {
          const options = [...field.querySelectorAll("option")];
          const chosen = options.find((option) => option.hasAttribute("selected")) ?? options.at(-1);
          sent.push({ name, value: chosen?.getAttribute("value") ?? "" });
        } else if (
          !["file", "password"].includes(type) &&
          (!/checkbox|radio/.test(type) || field.hasAttribute("checked"))
        ) {
          sent.push({ name, value: value || "on" });
        }
      }
      const button = form.querySelector("button[type=submit][name]");
      const buttonName = button?.getAttribute("name");
      if (button && buttonName) sent.push({ name: buttonName, value: button.getAttribute("value") ?? "" });
      return typed.length < 2 ? [] : [{ action: form.getAttribute("action") ?? address, typed, sent }];
    }),
  );
}

/** What the page that answers shows of the fields, and of what is wrong with them. */
export function readRefused(html: string): Refused {
  return parse(html, (document) => {
    const fields = [...document.querySelectorAll("main input, main textarea")];
    const valueOf = (field: (typeof fields)[number]) =>
      field.tagName === "TEXTAREA" ? field.textContent : (field.getAttribute("value") ?? "");
    return {
      values: fields.reduce((values, field) => {
        const name = field.getAttribute("name") ?? "";
        return values.set(name, [...(values.get(name) ?? []), valueOf(field)]);
      }, new Map<string, string[]>()),
      faults: [...document.querySelectorAll("main [aria-invalid=true]")].map((field) => ({
        name: field.getAttribute("name") ?? "",
        words: (field.getAttribute("aria-describedby") ?? "")
          .split(" ")
          .map((id) => document.getElementById(id)?.textContent ?? "")
          .join(" ")
          .trim(),
      })),
      alerts: [...document.querySelectorAll("main [role=alert]")].map(({ textContent }) => textContent.trim()),
    };
  });
}
