import { Notice } from "../ui/notice";
import { useAccountError } from "./use-account-error";

/** What is wrong with a form as a whole, over its fields. `id` is the form's `errorId`, which describes it. */
export function FormProblem({ id, errors }: { id: string; errors: string[] | undefined }) {
  const errorText = useAccountError();
  const text = errorText(errors?.[0]);
  if (text === undefined) return null;
  return (
    <div id={id} className="mb-3">
      <Notice kind="error" live>
        {text}
      </Notice>
    </div>
  );
}
