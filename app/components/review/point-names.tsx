import { pointRowId } from "~/components/answer/point-row-id";
import type { Lesson } from "./lesson-data";

/** The key points alone, where nothing is counted: the numbers in the texts below lead here. */
export function PointNames({ points }: Pick<Lesson, "points">) {
  return (
    <ol className="grid gap-2 text-lg">
      {points.map(({ id, no, label }) => (
        <li key={id} id={pointRowId(no)} className="scroll-mt-24">
          <span className="figures me-2 font-semibold">{no}.</span>
          <span lang="zh-CN">{label}</span>
        </li>
      ))}
    </ol>
  );
}
