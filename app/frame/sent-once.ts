import { useFetchers, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** A form whose very words are on their way already is not sent again, however often its button is pressed. */
export function useSentOnce(): void {
  const navigation = useNavigation();
  const fetchers = useFetchers();
  const underWay = useRef<readonly FormData[]>([]);
  useEffect(() => {
    underWay.current = [navigation, ...fetchers].flatMap(({ formData }) => formData ?? []);
  });
  useEffect(() => {
    const left = new Set<EventTarget>();
    const refuseSecond = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
      const fields = new FormData(form, event.submitter);
      if (!left.has(form) && !underWay.current.some((sent) => holdSame(sent, fields))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const comeBack = () => left.clear();
    // Where the page asks whether to leave it, one may stay and send the form later.
    const asksFirst = (event: Event) => {
      if (event.defaultPrevented) comeBack();
    };
    // What no script takes is sent by the browser, which leaves the page for the answer.
    const rememberLeaving = (event: SubmitEvent) => {
      if (event.defaultPrevented || !event.target) return;
      left.add(event.target);
      window.addEventListener("beforeunload", asksFirst, { once: true });
    };
    window.addEventListener("submit", refuseSecond, true);
    window.addEventListener("submit", rememberLeaving);
    window.addEventListener("pageshow", comeBack);
    return () => {
      window.removeEventListener("submit", refuseSecond, true);
      window.removeEventListener("submit", rememberLeaving);
      window.removeEventListener("pageshow", comeBack);
    };
  }, []);
}

function holdSame(one: FormData, other: FormData): boolean {
  const [fields, others] = [one, other].map((form) => [...form].map(([name, value]) => [name, told(value)]));
  return JSON.stringify(fields) === JSON.stringify(others);
}

/** Files are told apart without being read. */
function told(value: FormDataEntryValue): unknown {
  return typeof value === "string" ? value : [value.name, value.size, value.lastModified];
}
