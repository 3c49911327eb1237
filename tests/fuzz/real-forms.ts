import { Window } from "happy-dom";

/** A form as a page shows it: where it goes, and what it would send if it were sent as it stands. */
export type RealForm = { action: string; fields: { name: string; value: string }[] };

/** Every form of a page that writes, without those around each page, once for each of its buttons. */
export function realForms(html: string, pageAddress: string): RealForm[] {
  const window = new Window({ url: pageAddress, settings: { disableJavaScriptEvaluation: true } });
  try {
    // Scripts and styles are nothing a form is made of, and cost the most to read.
    const markup = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "");
    window.document.write(markup);
    return [...window.document.querySelectorAll("main form")].flatMap((form) => {
      if (form.getAttribute("method")?.toLowerCase() !== "post") return [];
      const action = form.getAttribute("action") ?? pageAddress;
      const id = form.getAttribute("id");
      const beside = id === null ? [] : [...window.document.querySelectorAll("[form]")];
      const controls = [
        ...form.querySelectorAll("input, textarea, select, button"),
        ...beside.filter((control) => control.getAttribute("form") === id),
      ];
      const fields = controls.flatMap((control) => fieldOf(control as unknown as Control));
      const buttons = controls.flatMap((control) => {
        const name = control.getAttribute("name");
        return control.tagName === "BUTTON" && name ? [{ name, value: control.getAttribute("value") ?? "" }] : [];
      });
      return (buttons.length > 0 ? buttons : [null]).map((button) => ({
        action,
        fields: button === null ? fields : [...fields, button],
      }));
    });
  } finally {
    window.close();
  }
}

type Control = {
  tagName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  textContent: string | null;
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
};

/** Filled in where the page leaves it to be filled in, so that a form gets past what it requires. */
function fieldOf(control: Control): { name: string; value: string }[] {
  const name = control.getAttribute("name");
  if (name === null || name === "" || control.tagName === "BUTTON") return [];
  if (control.tagName === "TEXTAREA") return [{ name, value: control.textContent || "治理中的问题。" }];
  if (control.tagName === "SELECT") {
    const options = [...control.querySelectorAll("option")].map((option) => option.getAttribute("value") ?? "");
    return [{ name, value: options.find((value) => value !== "") ?? "" }];
  }
  const type = control.getAttribute("type") ?? "text";
  const value = control.getAttribute("value");
  if ((type === "checkbox" || type === "radio") && !control.hasAttribute("checked")) return [];
  if (type === "file") return [];
  const samples: Record<string, string> = {
    number: "30",
    date: "2026-12-05",
    "datetime-local": "2026-12-05T09:00",
    email: "a@b.cn",
  };
  return [{ name, value: value || (samples[type] ?? "治理") }];
}
