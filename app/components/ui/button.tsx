import { Link, type LinkProps } from "@remix-run/react";
import { forwardRef, type ButtonHTMLAttributes } from "react";
import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-sm border text-center font-medium leading-snug no-underline " +
  "transition-[color,background-color,border-color] print:hidden disabled:opacity-55 aria-disabled:opacity-55";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-ink-fill bg-ink-fill text-on-ink enabled:hover:bg-ink-fill-hover [a&]:hover:bg-ink-fill-hover",
  secondary: "border-edge bg-sheet text-ink hover:border-ink hover:bg-shade",
  quiet: "border-transparent bg-transparent text-ink hover:bg-shade hover:border-rule",
  danger: "border-vermilion bg-sheet text-vermilion hover:bg-vermilion-wash",
};

// 44 px is the smallest comfortable target; `small` is for dense desks with a mouse, where it still passes WCAG 2.5.8.
const SIZES: Record<ButtonSize, string> = {
  small: "min-h-9 px-3 py-1 text-sm",
  medium: "min-h-11 px-5 py-2 text-base",
  large: "min-h-13 px-7 py-2.5 text-lg",
};

function buttonClass(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return classNames(BASE, VARIANTS[variant], SIZES[size], className);
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Work is under way: the button keeps its place and its focus, and ignores further presses. */
  pending?: boolean;
};

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = "secondary", size = "medium", pending = false, className, onClick, type = "button", ...props },
  ref,
) {
  return (
    <button
      {...props}
      ref={ref}
      type={type}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={buttonClass(variant, size, className)}
    />
  );
});

export type ButtonLinkProps = LinkProps & { variant?: ButtonVariant; size?: ButtonSize };

/** A link that looks like a button, for going somewhere rather than doing something. */
export function ButtonLink({ variant = "secondary", size = "medium", className, ...props }: ButtonLinkProps) {
  return <Link {...props} className={buttonClass(variant, size, className)} />;
}
