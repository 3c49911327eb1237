import { listSittingsOfSets } from "@db/queries/sittings/sittings";
import type { Viewer } from "~/domain/access/viewer";
import { chooseDaily, chooseNext, chooseWeekly } from "~/domain/study/home/choose-practice";
import { weekOf, type StudyClock } from "~/domain/study/scheduling/study-day";
import { listOpenSets } from "~/services/sittings/sets/list-open-sets.server";
import { readPlan } from "../read-plan.server";
import { openBank, type OpenQuestion } from "../open-bank.server";
import { visiblePractised } from "../visible-practised.server";

type Ask = { viewer: Viewer; personId: string; clock: StudyClock; without: readonly string[] };

/**
 * 每日一题, 每周一套, and what to practise next with the reason. The day's and the week's are chosen by what was visible when the
 * day or week began, so that they stay while one works; `without` are questions that the page offers already.
 */
export async function todaysPractice({ viewer, personId, clock, without }: Ask) {
  const { now, day } = clock;
  const offered = await openBank({ viewer, now });
  const practised = await visiblePractised({ viewer, personId, now });
  const shown = new Set(practised.map(({ attemptId }) => attemptId));
  const asOfMorning = (await visiblePractised({ viewer, personId, now: day.startsAt })).filter(
    ({ attemptId, sealedAt }) => sealedAt < day.startsAt && shown.has(attemptId),
  );
  const titled = (questionId: string | null) => lineOf(offered.find((one) => one.questionId === questionId));
  const { dailyMinutes } = await readPlan({ personId, clock });
  const daily = chooseDaily({ personId, offered, practised: asOfMorning, dailyMinutes, date: day.date });
  const next = chooseNext({
    personId,
    offered,
    practised,
    dailyMinutes,
    without: daily === null ? without : [...without, daily],
  });
  return {
    daily:
      daily === null
        ? null
        : { ...titled(daily), done: practised.some((one) => one.questionId === daily && one.sealedAt >= day.startsAt) },
    next: next === null ? null : { ...titled(next.questionId), ...next.spot },
    weekly: await weeklySet({ viewer, personId, clock, dailyMinutes }),
  };
}

async function weeklySet({ viewer, personId, clock, dailyMinutes }: Omit<Ask, "without"> & { dailyMinutes: number }) {
  const monday = weekOf(clock.day.date);
  const began = clock.startOf(monday);
  const sets = await listOpenSets({ viewer, now: clock.now });
  const sittings = await listSittingsOfSets({ candidateId: personId, setIds: sets.map(({ set }) => set.id) });
  const handedIn = sittings.filter(({ status }) => status === "sealed");
  const isDone = (setId: string, from: number, until: number) =>
    handedIn.some((one) => one.setId === setId && (one.sealedAt ?? 0) >= from && (one.sealedAt ?? 0) < until);
  const choice = sets.map(({ set, version }) => ({
    ...{ id: set.id, done: isDone(set.id, 0, began) },
    minutes: version.content.minutes,
  }));
  const chosen = chooseWeekly({ personId, monday, sets: choice, dailyMinutes });
  const found = sets.find(({ set }) => set.id === chosen);
  if (!found) return null;
  const { set, version } = found;
  return { id: set.id, title: set.title, minutes: version.content.minutes, done: isDone(set.id, began, clock.now + 1) };
}

function lineOf(question: OpenQuestion | undefined) {
  return {
    questionId: question?.questionId ?? "",
    title: question?.title ?? "",
    family: question?.family ?? ("gist" as const),
    minutes: question?.minutes ?? null,
  };
}
