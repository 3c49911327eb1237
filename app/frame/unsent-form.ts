import { useFetchers, useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

const KEY = "unsent-form";
/** The rooms keep what is written in them by themselves. */
const ROOM = /^\/(attempts|sittings)\/[^/]+$/;

/** The form is told by its place among those of the page, and by what is hidden in it. */
type Unsent = {
  person: string | null;
  address: string;
  form: number;
  hidden: string;
  fields: [name: string, value: string][];
};
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const SELECTOR = "#main form";
const formsOf = () => [...document.querySelectorAll<HTMLFormElement>(SELECTOR)];

/**
 * A form whose sending failed is filled in again when its page comes back: what failed has put an error page in its place. It is
 * kept in the tab until an answer came, without passwords and files, and only for whom it was written by (`RootData.person`).
 */
export function useUnsentForm(person: string | null): void {
  const { pathname, search } = useLocation();
  // A form of a part of the page is answered where it stands.
  const ways = [useNavigation(), ...useFetchers()];
  const idle = ways.every(({ state }) => state === "idle");
  const sends = ways.some(({ formMethod }) => formMethod !== undefined && formMethod !== "GET");
  const sent = useRef(false);
  const address = pathname + search;
  useEffect(() => {
    if (ROOM.test(pathname)) return;
    const unsent = unsentForm();
    const isTheirs = unsent?.person === person;
    // Where nobody is known, it waits until somebody is.
    if (!isTheirs && person !== null) forgetUnsent();
    else if (isTheirs && unsent.address === address) fillIn(unsent);
    const keep = ({ target, defaultPrevented }: SubmitEvent) => {
      // What the browser sends by itself leaves the page, and comes back to it by the browser's own means.
      if (!defaultPrevented || !(target instanceof HTMLFormElement) || target.method !== "post") return;
      const form = formsOf().indexOf(target);
      if (form < 0) return;
      if (fieldsOf(target).length === 0) forgetUnsent();
      else keepUnsent({ person, address, form, hidden: hiddenIn(target), fields: typedIn(target) });
    };
    window.addEventListener("submit", keep);
    return () => window.removeEventListener("submit", keep);
  }, [pathname, address, person]);
  useEffect(() => {
    if (!idle) sent.current ||= sends;
    else if (sent.current) {
      sent.current = false;
      forgetUnsent();
    }
  }, [idle, sends]);
}

/** What waits to be filled in again; null where nothing does, or where the browser keeps nothing. */
function unsentForm(): Unsent | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Unsent | null;
  } catch {
    return null;
  }
}

/** Whether something waits, for the page that stands in its form's place: not before the browser has the page. */
export function useUnsent(): boolean {
  const { pathname, search } = useLocation();
  const [waits, setWaits] = useState(false);
  useEffect(() => setWaits(unsentForm()?.address === pathname + search), [pathname, search]);
  return waits;
}

function keepUnsent(unsent: Unsent): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(unsent));
  } catch {
    // The browser keeps nothing, or not so much: the form is sent all the same.
  }
}

function forgetUnsent(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

const UNKEPT = new Set(["hidden", "file", "password", "submit", "button"]);

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (field): field is Field =>
      (field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement) &&
      field.name !== "" &&
      !UNKEPT.has(field.type),
  );
}

const isBox = (field: Field): field is HTMLInputElement => field.type === "checkbox" || field.type === "radio";

function typedIn(form: HTMLFormElement): Unsent["fields"] {
  return fieldsOf(form).flatMap((field): Unsent["fields"] =>
    isBox(field) && !field.checked ? [] : [[field.name, field.value]],
  );
}

/** Names of what a form sends along unseen, which does not change with what is typed. */
function hiddenIn(form: HTMLFormElement): string {
  return [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")].map(({ name }) => name).join();
}

function fillIn({ form: place, hidden, fields }: Unsent): void {
  const form = formsOf()[place];
  // What only a press had opened is not there: another form may stand in its place.
  if (!form || hiddenIn(form) !== hidden) return;
  const left = [...fields];
  for (const field of fieldsOf(form)) {
    if (isBox(field)) {
      const checked = fields.some(([name, value]) => name === field.name && value === field.value);
      if (checked !== field.checked) field.click();
      continue;
    }
    const at = left.findIndex(([name]) => name === field.name);
    const [kept] = at === -1 ? [] : left.splice(at, 1);
    if (!kept || kept[1] === field.value) continue;
    // Through the element's own setter, or React would not hear of the change.
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as Field, "value");
    own?.set?.call(field, kept[1]);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
