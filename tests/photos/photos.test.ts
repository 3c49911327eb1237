import { Hono } from "hono";
import { imageSize } from "image-size";
import { beforeAll, describe, expect, it } from "vitest";
import { listAttemptEvents } from "@db/queries/attempts/attempt-events";
import { getAttempt } from "@db/queries/attempts/attempts";
import { listPhotos } from "@db/queries/photos/photos";
import { listAssessments } from "@db/queries/assessments/assessments";
import type { Viewer } from "~/domain/access/viewer";
import { MAX_PHOTO_BYTES, MAX_PHOTOS, MAX_PHOTOS_EVER, PHOTO_GRACE_MS } from "~/domain/photos/photo-limits";
import type { AppEnvironment } from "~/server/app-environment";
import { mountPhotos } from "~/server/hot/photos";
import { addPhoto } from "~/services/photos/add-photo.server";
import { changePhoto } from "~/services/photos/change-photo.server";
import { readPhoto } from "~/services/photos/read-photo.server";
import { sealDueAttempt } from "~/services/attempts/sealing/seal-due-attempt.server";
import { saveRevision } from "~/services/attempts/saving/save-revision.server";
import { loadContext } from "../factories/requests";
import { openTestSchool } from "../factories/school";
import { wordPoint, wordRubric } from "../attempts/handed-in";
import { DEADLINE, MINUTE, NOW, openAttempt, saveRequest } from "../attempts/open-attempt";
import { addPerson, addQuestion } from "../attempts/questions";
import { handedInOnPaper, paperAttempt } from "./paper-attempt";
import { jpegPicture, pngChunk, pngPicture } from "./pictures";

beforeAll(async () => {
  await openTestSchool();
});

const reasonOf = (added: { ok: boolean; reason?: string }) => (added.ok ? null : added.reason);

describe("taking a photo", () => {
  it("keeps it without what was said beside it, in the order the pages came", async () => {
    const paper = await paperAttempt();
    const said = pngPicture(60, 80, 200, [pngChunk("tEXt", Buffer.from("Author\0someone"))]);
    await paper.add(said);
    await paper.add(jpegPicture());
    const photos = await listPhotos({ attemptId: paper.attemptId });
    expect(photos.map(({ position, type, width, height, late }) => [position, type, width, height, late])).toEqual([
      [1, "image/png", 60, 80, false],
      [2, "image/jpeg", 8, 8, false],
    ]);
    const viewer: Viewer = { kind: "visitor", personId: paper.personId };
    const kept = await readPhoto({ photoId: photos[0]!.id, viewer });
    expect(Buffer.from(kept!.bytes)).toEqual(pngPicture(60, 80));
    const events = await listAttemptEvents({ attemptId: paper.attemptId });
    expect(events.map(({ kind }) => kind)).toEqual(["start", "photo", "photo"]);
  });

  it("keeps a camera's turn and gives the sides as they are shown", async () => {
    const paper = await paperAttempt();
    const added = await paper.add(jpegPicture(6, 16, 8));
    expect(added).toMatchObject({ ok: true, photo: { width: 8, height: 16 } });
    const [photo] = await listPhotos({ attemptId: paper.attemptId });
    const kept = await readPhoto({ photoId: photo!.id, viewer: { kind: "visitor", personId: paper.personId } });
    expect(imageSize(new Uint8Array(kept!.bytes))).toMatchObject({ type: "jpg", orientation: 6 });
    expect(Buffer.from(kept!.bytes).toString("latin1")).not.toContain("GPS");
  });

  it("sends it to be kept nowhere, so that the next person at the browser does not find it", async () => {
    const paper = await paperAttempt();
    await paper.add(pngPicture(10, 10));
    const [photo] = await listPhotos({ attemptId: paper.attemptId });
    const app = new Hono<AppEnvironment>();
    app.use((c, next) => {
      c.set("load", loadContext({ viewer: { kind: "visitor", personId: paper.personId } }));
      return next();
    });
    mountPhotos(app);
    const sent = await app.request(`/photos/${photo!.id}`);
    expect([sent.status, sent.headers.get("cache-control")]).toEqual([200, "no-store"]);
  });

  it("takes the same picture once", async () => {
    const paper = await paperAttempt();
    const first = await paper.add(pngPicture(10, 10));
    const second = await paper.add(pngPicture(10, 10));
    expect(second).toEqual({ ...first, known: true });
    expect(await listPhotos({ attemptId: paper.attemptId })).toHaveLength(1);
  });

  it("refuses what is no picture, too large, too wide, cut short, or not what it was sent as", async () => {
    const { add } = await paperAttempt();
    const refused = async (bytes: Uint8Array, claimed: string | null = null) =>
      reasonOf(await add(bytes, NOW + MINUTE, claimed));
    const png = pngPicture(10, 10);
    expect(await refused(Buffer.from("这是一段文字，不是照片。"), "image/jpeg")).toBe("unknown-content");
    expect(await refused(Buffer.from("GIF89a\x08\0\x08\0\0\0\0;", "latin1"))).toBe("unknown-content");
    expect(await refused(new Uint8Array())).toBe("empty");
    expect(await refused(Buffer.alloc(MAX_PHOTO_BYTES + 1, 7))).toBe("too-large");
    expect(await refused(pngPicture(6001, 1))).toBe("too-wide");
    expect(await refused(png.subarray(0, png.length - 20))).toBe("damaged");
    expect(await refused(png, "image/jpeg")).toBe("wrong-type");
    expect(await refused(png, "image/png")).toBeNull();
  });

  it("takes as many as an answer has pages, and does not fill the disk by exchanging them", async () => {
    const paper = await paperAttempt();
    for (let shade = 0; shade < MAX_PHOTOS; shade += 1) await paper.add(pngPicture(4, 4, shade));
    expect(reasonOf(await paper.add(pngPicture(4, 4, 99)))).toBe("too-many");
    const { attemptId, personId } = paper;
    for (let shade = MAX_PHOTOS; shade < MAX_PHOTOS_EVER; shade += 1) {
      const [first] = await listPhotos({ attemptId });
      await changePhoto({ attemptId, personId, photoId: first!.id, change: "remove", now: NOW + MINUTE });
      expect(reasonOf(await paper.add(pngPicture(4, 4, shade)))).toBeNull();
    }
    const [first] = await listPhotos({ attemptId });
    await changePhoto({ attemptId, personId, photoId: first!.id, change: "remove", now: NOW + MINUTE });
    expect(reasonOf(await paper.add(pngPicture(4, 4, 200)))).toBe("too-many");
  });

  it("belongs to the candidate's own paper answer only", async () => {
    const typed = await openAttempt();
    const other = await paperAttempt();
    const bytes = pngPicture(4, 4);
    const add = (attemptId: string, personId: string) =>
      addPhoto({ attemptId, personId, bytes, claimed: null, now: NOW + MINUTE });
    expect(reasonOf(await add(typed.attemptId, typed.personId))).toBe("not-paper");
    expect(reasonOf(await add(other.attemptId, typed.personId))).toBe("not-found");
  });
});

describe("the clock of a paper answer", () => {
  it("takes photos for ten minutes after pens down and seals then, as of the deadline", async () => {
    const { attemptId, add } = await paperAttempt();
    expect((await getAttempt({ attemptId }))?.graceMs).toBe(PHOTO_GRACE_MS);
    expect(await add(pngPicture(4, 4), DEADLINE + PHOTO_GRACE_MS - 1)).toMatchObject({
      ok: true,
      photo: { late: false },
    });
    expect(await sealDueAttempt({ attemptId, now: DEADLINE + PHOTO_GRACE_MS - 1 })).toBe(false);
    expect(await sealDueAttempt({ attemptId, now: DEADLINE + PHOTO_GRACE_MS })).toBe(true);
    const sealed = await getAttempt({ attemptId });
    expect([sealed?.sealedBy, sealed?.sealedAt, sealed?.sealedNumber]).toEqual(["deadline", DEADLINE, null]);
  });

  it("keeps a photo that arrives too late and says so", async () => {
    const { add } = await paperAttempt();
    const added = await add(pngPicture(4, 4), DEADLINE + PHOTO_GRACE_MS + MINUTE);
    expect(added).toMatchObject({ ok: true, photo: { late: true } });
  });

  it("gives typed text none of that time: there is no text to type", async () => {
    const { attemptId, personId } = await paperAttempt();
    const saved = await saveRevision({
      attemptId,
      personId,
      request: saveRequest("打字的答案"),
      now: DEADLINE + MINUTE,
    });
    expect(saved).toEqual({ ok: false, reason: "not-found" });
  });
});

describe("handing in on paper", () => {
  it("asks before it takes an answer without a photo, and once only", async () => {
    const { attemptId, handIn } = await paperAttempt();
    expect(await handIn()).toEqual({ ok: false, reason: "no-photo" });
    expect(await handIn(NOW + 2 * MINUTE, true)).toEqual({ ok: true });
    expect(await handIn(NOW + 3 * MINUTE)).toEqual({ ok: true });
    expect((await getAttempt({ attemptId }))?.sealedAt).toBe(NOW + 2 * MINUTE);
  });

  it("leaves the photos as they are from then on", async () => {
    const { attemptId, personId, photoId, add } = await handedInOnPaper();
    expect(reasonOf(await add(pngPicture(4, 4), NOW + 3 * MINUTE))).toBe("sealed");
    const removed = await changePhoto({ attemptId, personId, photoId, change: "remove", now: NOW + 3 * MINUTE });
    expect(removed).toEqual({ ok: false, reason: "sealed" });
  });

  it("is not scored as a blank sheet", async () => {
    const questionId = await addQuestion({ content: { rubric: wordRubric(wordPoint("p1", "积水")), marks: 2 } });
    const { attemptId } = await handedInOnPaper(questionId);
    expect(await listAssessments({ attemptId })).toEqual([]);
  });
});

describe("the pages' order", () => {
  it("is changed one step at a time and stops at the ends", async () => {
    const { attemptId, personId, add } = await paperAttempt();
    for (const shade of [1, 2, 3]) await add(pngPicture(4, 4, shade));
    const ids = async () => (await listPhotos({ attemptId })).map(({ id }) => id);
    const [a, b, c] = await ids();
    const move = (photoId: string, change: "earlier" | "later") =>
      changePhoto({ attemptId, personId, photoId, change, now: NOW + MINUTE });
    await move(c!, "earlier");
    expect(await ids()).toEqual([a, c, b]);
    await move(a!, "earlier");
    expect(await ids()).toEqual([a, c, b]);
    await move(a!, "later");
    expect(await ids()).toEqual([c, a, b]);
  });
});

describe("looking at a photo", () => {
  it("is for its candidate, and for staff once it is handed in", async () => {
    const open = await paperAttempt();
    const added = await open.add(pngPicture(4, 4));
    if (!added.ok) throw new Error(added.reason);
    const sealed = await handedInOnPaper();
    const tutor: Viewer = {
      kind: "account",
      role: "tutor",
      personId: await addPerson("tutor"),
      displayName: "",
      userName: "t",
    };
    const other: Viewer = { kind: "visitor", personId: await addPerson() };
    const sees = async (photoId: string, viewer: Viewer) => (await readPhoto({ photoId, viewer })) !== null;
    expect(await sees(added.photo.id, { kind: "visitor", personId: open.personId })).toBe(true);
    expect(await sees(added.photo.id, tutor)).toBe(false);
    expect(await sees(sealed.photoId, tutor)).toBe(true);
    expect(await sees(sealed.photoId, other)).toBe(false);
    expect(await sees(sealed.photoId, { kind: "stranger" })).toBe(false);
  });
});
