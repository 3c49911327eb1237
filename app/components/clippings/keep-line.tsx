import { useFetcher } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { useNamed } from "~/i18n/language/use-named";
import { Button } from "../ui/button";
import type { ClippingFrom } from "./selectable";

/** Saves one line to 素材本 without a selection, by keyboard and without JavaScript as well. */
export function KeepLine({ from, text }: { from: ClippingFrom; text: string }) {
  const { t } = useTranslation("clippings");
  const named = useNamed();
  const fetcher = useFetcher<{ kept: boolean }>();
  const kept = fetcher.data?.kept === true;
  return (
    <fetcher.Form
      method="post"
      action="/clippings"
      className="inline print:hidden"
      onSubmit={(event) => {
        // The page stays; without JavaScript the form leads to where source and tags can be set.
        event.preventDefault();
        fetcher.submit({ intent: "select", stay: "1", text, ...from }, { method: "post", action: "/clippings" });
      }}
    >
      <input type="hidden" name="text" value={text} />
      {Object.entries(from).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button
        type="submit"
        name="intent"
        value="select"
        size="small"
        variant="quiet"
        pending={fetcher.state !== "idle"}
        aria-label={named(t(kept ? "kept" : "keepWords"), text.slice(0, 20))}
      >
        {t(kept ? "kept" : "keepWords")}
      </Button>
    </fetcher.Form>
  );
}
