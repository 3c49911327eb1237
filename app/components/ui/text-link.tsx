import { Link, type LinkProps } from "@remix-run/react";
import { classNames } from "./class-names";

/** A link in running text. */
export function TextLink({ className, ...props }: LinkProps) {
  return (
    <Link
      {...props}
      className={classNames("text-pen underline decoration-1 underline-offset-4 hover:decoration-2", className)}
    />
  );
}
