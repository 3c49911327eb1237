import { useNavigate, useSearchParams } from "@remix-run/react";
import { useTranslation } from "~/i18n/use-translation";
import { Badge } from "~/components/ui/badge";
import { TextLink } from "~/components/ui/text-link";
import { Choice, type Option } from "./choice";
import { DifferingText } from "./differing-text";
import type { RowView } from "../load-import.server";
import { placeField, rowField } from "./shown-choices";
import { useChangeWords } from "./use-change-words";

/** One change, or several that read alike: where, what, and what the tutor says of it. */
export function ChangeRowItem({ row, encoding, isOpen }: { row: RowView; encoding: string; isOpen: boolean }) {
  const { t } = useTranslation("importing");
  const words = useChangeWords(encoding);
  const navigate = useNavigate();
  const toggled = useToggled(row);
  const kind = words.kind(row);
  const place = words.place(row.lines.join("、")) + (row.count > row.lines.length ? "…" : "");
  const alter = words.alter(row);
  const options: Option[] = [
    { value: "keep", label: words.keep(row) },
    ...(alter === null ? [] : [{ value: "alter" as const, label: alter }]),
  ];
  const isExpanded = row.members !== null;
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-rule py-4 lg:grid-cols-[9rem_minmax(0,1fr)_minmax(13rem,auto)]">
      <div className="flex flex-wrap content-start items-baseline gap-x-3 lg:grid lg:gap-y-1">
        <span className="figures font-medium">{place}</span>
        <span className="text-sm text-ink-soft">{kind}</span>
        {row.count > 1 ? <span className="figures text-sm">{t("changes.places", { count: row.count })}</span> : null}
      </div>
      <div className="grid min-w-0 content-start gap-2">
        <DifferingText before={row.before} after={row.after} />
        {row.context ? (
          <p lang="zh-CN" className="text-sm text-ink-soft">
            {row.context}
          </p>
        ) : null}
        {row.count > 1 ? <OpenLink row={row} /> : null}
      </div>
      {isOpen ? (
        <Choice
          name={rowField(row)}
          legend={t("changes.choice", { place, kind })}
          options={row.count > 1 ? [...options, { value: "each", label: t("changes.each") }] : options}
          decision={row.decision}
          isOpen={isExpanded}
          onEach={() => {
            if (!isExpanded) navigate(toggled, { preventScrollReset: true });
          }}
        />
      ) : (
        <Decided row={row} />
      )}
      {row.members ? (
        <ul className="grid gap-1 border-s-3 border-rule ps-4 lg:col-span-2 lg:col-start-2">
          {row.members.map(({ key, line, decision, context }) => (
            <li key={key} className="flex flex-wrap items-center justify-between gap-x-6">
              <span>
                <span className="figures me-3 text-sm text-ink-soft">{words.place(line)}</span>
                <span lang="zh-CN">{context}</span>
              </span>
              {isOpen ? (
                <Choice
                  name={placeField(key)}
                  legend={t("changes.choice", { place: words.place(line), kind: context || kind })}
                  options={options}
                  decision={decision}
                />
              ) : (
                <Decided row={{ ...row, decision }} />
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** The address with this row's places opened, or closed where they are open. */
function useToggled(row: RowView): { search: string } {
  const [search] = useSearchParams();
  const query = new URLSearchParams(search);
  for (const done of ["saved", "corrected"]) query.delete(done);
  if (row.members) query.delete("open");
  else query.set("open", row.id);
  return { search: `?${query.toString()}` };
}

/** Opens and closes a row by the address, so that it works without JavaScript and survives a reload. */
function OpenLink({ row }: { row: RowView }) {
  const { t } = useTranslation("importing");
  const toggled = useToggled(row);
  return (
    <p>
      <TextLink to={toggled} preventScrollReset aria-expanded={row.members !== null}>
        {t(row.members ? "changes.closeRow" : "changes.openRow")}
      </TextLink>
    </p>
  );
}

function Decided({ row }: { row: Pick<RowView, "decision" | "alternative"> }) {
  const { t } = useTranslation("importing");
  if (row.decision === null) return null;
  const note = row.decision === "keep" && row.alternative === null;
  return (
    <p>
      <Badge tone={row.decision === "alter" ? "warn" : "plain"}>
        {note ? t("changes.keep.note") : t(`changes.was.${row.decision}`)}
      </Badge>
    </p>
  );
}
