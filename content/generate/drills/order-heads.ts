import type { HEAD_ORDERS } from "../../contract/drill";
import type { Framework, Pack } from "../../contract/pack";
import { MAX_HEADS, bareHead, isSkeleton } from "../points/head-points";
import { packName } from "../questions/question-content";
import type { DrillDraft } from "./made-drill";

type Logic = (typeof HEAD_ORDERS)[number];

/** What the heads of each step say. A step that no head or two heads take leaves the order open. */
const STEPS: Record<Logic, RegExp[]> = {
  "recognise-task-demand": [
    /认识|认清|意义|形势|站位|统一思想|看清|看到差距|为什么|责任感|紧迫感|使命感/,
    /任务|重点|聚焦|突出|抓好|找准|部署|思维理念|主动仗/,
    /要求|保障|压实|加强(?:组织)?领导|强化(?:保障|经费|责任)|凝聚|转变作风|狠抓落实|确保|组织领导/,
  ],
  "problem-cause-measure": [/问题|现状|困难|短板|^(?:点出)?现象/, /原因|成因|症结|剖析/, /对策|建议|措施|主张/],
};

/** Puts in order only what logic forces into one: 认识→任务→要求 and 问题→原因→对策; parallel heads never. */
export function orderHeadsDrills(pack: Pack): DrillDraft[] {
  const seen = new Set<string>();
  return pack.frameworks.flatMap((framework): DrillDraft[] => {
    if (framework.points.length > MAX_HEADS) return [];
    const match = forcedOrder(framework);
    const order = match?.heads.map(({ text }) => text.replace(/存在的?|面临的?|主要/g, "")).join("\n") ?? "";
    // Several outlines of one genre often have the same bare heads.
    if (match === null || seen.has(order) || isSkeleton(match.heads.map(({ text }) => text))) return [];
    seen.add(order);
    return [
      {
        source: `${framework.genre}\n${framework.title}`,
        materials: [],
        drill: {
          kind: "order-heads",
          title: `排序：${framework.title}`,
          provenance: { pack: packName(pack), line: framework.line },
          // Which step a head takes is read from its words.
          inferred: true,
          genre: framework.genre,
          logic: match.logic,
          heads: match.heads,
        },
      },
    ];
  });
}

/** The heads of a framework that logic forces into one order, in that order, and why; null where any order is good. */
export function forcedOrder(framework: Framework): { logic: Logic; heads: { text: string; line: number }[] } | null {
  const logics = Object.keys(STEPS) as Logic[];
  const found = logics.map((logic) => ({ logic, heads: forced(framework, STEPS[logic]) }));
  return found.find(({ heads }) => heads.length >= 3) ?? null;
}

/** The heads that take the steps, one each and in order; [] where a head could take another's place. */
function forced({ points }: Framework, steps: RegExp[]): { text: string; line: number }[] {
  const heads = points.map(({ text, line }) => ({ text: bareHead(text), line }));
  const stepOf = ({ text }: { text: string }) => {
    // 明确任务，增强责任感: what opens the head says which step it is.
    const opening = text.split(/[，,：:]/)[0] ?? text;
    const first = steps.findIndex((step) => step.test(opening));
    return first >= 0 ? first : steps.findIndex((step) => step.test(text));
  };
  const taken = heads.map((head) => ({ head, step: stepOf(head) })).filter(({ step }) => step >= 0);
  const inOrder = taken.length === steps.length && taken.every(({ step }, index) => step === index);
  const distinct = new Set(taken.map(({ head }) => head.text)).size === taken.length;
  return inOrder && distinct ? taken.map(({ head }) => head) : [];
}
