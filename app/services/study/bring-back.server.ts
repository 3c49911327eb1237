import { database } from "@db/client/database";
import { newId } from "@db/client/new-id";
import { insertCards, listCardSources } from "@db/queries/study/cards";
import { listVersions } from "@db/queries/study/practised";
import { insertRedos, listBroughtBack, listOpenRedos, setRedoDone, setRedoDue } from "@db/queries/study/redos";
import type { Tx } from "@db/client/types";
import type { NewRedo, Redo } from "@db/schema/rows";
import type { Viewer } from "~/domain/access/viewer";
import { formCard } from "~/domain/study/cards/form-card";
import { termCards } from "~/domain/study/cards/term-cards";
import type { CardDraft } from "~/domain/study/cards/card-draft";
import { planRedos } from "~/domain/study/redo/plan-redos";
import { spacedRedo } from "~/domain/study/redo/spaced-redo";
import { NEW_MEMORY } from "~/domain/study/scheduling/card-memory";
import type { StudyClock } from "~/domain/study/scheduling/study-day";
import { openBank } from "./open-bank.server";
import { readPlan } from "./read-plan.server";
import { visiblePractised, type VisiblePractised } from "./visible-practised.server";

const DAY_MS = 86_400_000;
/** Older answers are let lie: nobody wants last year's misses back on the first day. */
const LOOKED_BACK_DAYS = 30;

type BringBack = { viewer: Viewer; personId: string; clock: StudyClock };

/**
 * Makes redos and cards of what was released to the learner since the last time, and marks redos that were written. It runs when
 * the learner opens a page that shows them, so that handing in and releasing wait for nothing; each answer gives once.
 */
export async function bringBack({ viewer, personId, clock }: BringBack): Promise<void> {
  const { now } = clock;
  const practised = await visiblePractised({ viewer, personId, now });
  const open = await listOpenRedos({ personId });
  const { done, moved } = await standingOf({ open, practised, personId, clock });
  const settle = async (tx: Tx) => {
    await inOrder(done, (one) => setRedoDone(one, tx));
    await inOrder(moved, (one) => setRedoDue(one, tx));
  };
  const fresh = await notBroughtBack({ practised, personId, now });
  if (fresh.length === 0) {
    if (done.length + moved.length > 0) await database().tx(settle);
    return;
  }
  const bank = await openBank({ viewer, now });
  // One whose question was withdrawn is shown nowhere: it must not keep another of its kind away.
  const practisable = new Set(bank.map(({ questionId }) => questionId));
  const standing = open
    .filter(({ id, questionId }) => practisable.has(questionId) && !done.some(({ redoId }) => redoId === id))
    .map(({ questionId, reasonCode, family }) => ({
      questionId,
      reasonCode,
      family,
    }));
  const redos: NewRedo[] = [];
  for (const attempt of fresh) {
    const others = practised.filter(({ attemptId }) => attemptId !== attempt.attemptId);
    const planned = planRedos({ attempt, others, bank, open: standing });
    standing.push(...planned.map((redo) => ({ ...redo, family: attempt.family })));
    redos.push(...planned.map((redo) => ({ id: newId(), personId, createdAt: now, ...redo })));
    if (planned.some(({ kind }) => kind === "same")) continue;
    // Nothing to write again: the row says that this answer has been looked at.
    const { attemptId, questionId } = attempt;
    const seen = { kind: "same" as const, questionId, attemptId, dueAt: now, dismissedAt: now };
    redos.push({ id: newId(), personId, createdAt: now, ...seen });
  }
  const known = new Set(await listCardSources({ personId }));
  const drafts = (await cardsOf(fresh)).filter(({ source }) => !known.has(source));
  await database().tx(async (tx) => {
    await settle(tx);
    await insertRedos(redos, tx);
    const card = { personId, dueAt: now, memory: NEW_MEMORY, createdAt: now };
    await insertCards(
      drafts.map((draft) => ({ id: newId(), ...card, ...draft })),
      tx,
    );
  });
}

type StandingOf = { open: Redo[]; practised: VisiblePractised[]; personId: string; clock: StudyClock };

/** Which open redos were written since, and which are counted from a later hand-in now. */
async function standingOf({ open, practised, personId, clock }: StandingOf) {
  const { examAt } = await readPlan({ personId, clock });
  const standings = open.map((redo) => {
    const handIns = practised.filter(({ questionId }) => questionId === redo.questionId);
    const first = handIns.find(({ attemptId }) => attemptId === redo.attemptId);
    // Another question of the kind is no test of memory: writing on it at any time is what it was for.
    if (redo.kind === "kin" || first === undefined) {
      const done = handIns.find(({ sealedAt }) => sealedAt > redo.createdAt) ?? null;
      return { redo, done, dueAt: redo.dueAt, countedFrom: redo.createdAt };
    }
    return { redo, ...spacedRedo({ first, handIns, examAt }) };
  });
  return {
    done: standings.flatMap(({ redo, done }) =>
      done === null ? [] : [{ redoId: redo.id, at: done.sealedAt, attemptId: done.attemptId }],
    ),
    moved: standings.flatMap(({ redo, done, dueAt, countedFrom }) =>
      done !== null || dueAt === redo.dueAt ? [] : [{ redoId: redo.id, dueAt, countedFrom }],
    ),
  };
}

/** The latest answer to each question, where it lost something and gave nothing yet. */
async function notBroughtBack({
  practised,
  personId,
  now,
}: {
  practised: VisiblePractised[];
  personId: string;
  now: number;
}) {
  const latest = practised.filter(
    (one, index) => practised.findIndex(({ questionId }) => questionId === one.questionId) === index,
  );
  const recent = latest.filter(
    ({ sealedAt, misses }) => misses.length > 0 && sealedAt > now - LOOKED_BACK_DAYS * DAY_MS,
  );
  const before = await listBroughtBack({ personId, attemptIds: recent.map(({ attemptId }) => attemptId) });
  return recent.filter(({ attemptId }) => !before.includes(attemptId));
}

async function cardsOf(fresh: VisiblePractised[]): Promise<CardDraft[]> {
  const versions = await listVersions({ versionIds: [...new Set(fresh.map(({ versionId }) => versionId))] });
  const contents = new Map(versions.map(({ id, content }) => [id, content]));
  const drafts = fresh.flatMap(({ versionId, misses, family, genre }) => {
    const points = contents.get(versionId)?.rubric?.points ?? [];
    const missed = misses.flatMap(({ pointId, reason }) => {
      const point = points.find(({ id }) => id === pointId);
      return point === undefined ? [] : [{ point, reason }];
    });
    const form = family === "document" && genre !== null ? formCard(genre) : null;
    return form === null ? termCards(missed) : [...termCards(missed), form];
  });
  return drafts.filter(({ source }, index) => drafts.findIndex((one) => one.source === source) === index);
}

async function inOrder<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (const item of items) await work(item);
}
