import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";

export type NavItem = {
  to: string;
  label: string;
  end?: boolean;
  /** Where pages begin that belong to this place and stand elsewhere. */
  also?: readonly string[];
};

type Props = {
  label: string;
  items: readonly NavItem[];
  /** Path and query of this page. */
  here: string;
};

/** A row of places. On a narrow screen it scrolls to where one is, with a shade where it goes on; on a wide one it may take two lines. */
export function NavRow({ label, items, here }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const row = list.current;
    const current = row?.querySelector<HTMLElement>("[aria-current=page]");
    if (row && current) row.scrollLeft = current.offsetLeft + current.offsetWidth - row.clientWidth;
  }, [here]);
  return (
    <nav aria-label={label} className="min-w-0 flex-auto">
      <ul ref={list} className="nav-row relative -ms-2.5 flex overflow-x-auto lg:ms-0 lg:flex-wrap">
        {items.map((item) => (
          <li key={item.to}>
            <Link
              to={item.to}
              aria-current={isHere(item, here) ? "page" : undefined}
              className="block min-h-9 border-b-3 border-transparent px-2.5 py-1 whitespace-nowrap text-ink-soft hover:text-ink focus-visible:-outline-offset-3 aria-[current=page]:border-vermilion aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether a page, by path and query, belongs to this place. */
function isHere({ to, end = false, also = [] }: NavItem, here: string): boolean {
  const [path = ""] = here.split("?");
  return path === to || (!end && [to, ...also].some((place) => path.startsWith(`${place}/`)));
}
