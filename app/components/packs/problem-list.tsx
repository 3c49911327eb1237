import { useTranslation } from "~/i18n/use-translation";
import type { PackProblem } from "@content/contract/pack";
import { Notice } from "../ui/notice";
import { usePackProblem } from "./use-pack-problem";

/** How many problems are listed; a file that is no pack at all has hundreds. */
const SHOWN = 20;

/** Why a pack's text was refused: each problem with its line. Nothing where there is none. */
export function ProblemList({ title, problems }: { title: string; problems: readonly PackProblem[] }) {
  const { t } = useTranslation("desk");
  const sentence = usePackProblem();
  if (problems.length === 0) return null;
  return (
    <Notice kind="error" title={title} live>
      <ul className="list-disc ps-5">
        {problems.slice(0, SHOWN).map((problem, index) => (
          <li key={index}>{sentence(problem)}</li>
        ))}
      </ul>
      {problems.length > SHOWN ? <p>{t("packs.moreProblems", { count: problems.length - SHOWN })}</p> : null}
    </Notice>
  );
}
