import { Button, type ButtonProps } from "../button";
import { useListening } from "./use-listening";

/**
 * A button that nothing but a script can answer, so no form and no link: it shows that it takes no press before the page listens,
 * instead of losing one on a slow phone. What can be a form or a link is one.
 */
export function ScriptButton({ disabled = false, ...props }: ButtonProps) {
  const listening = useListening();
  return <Button {...props} disabled={disabled || !listening} />;
}
