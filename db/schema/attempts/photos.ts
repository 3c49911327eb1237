import type { PhotoShape } from "@content/contract/photo-mark";
import type { Kit } from "../../kit/sqlite";
import type { defineAttempts } from "./attempts";

export type PhotoType = "image/jpeg" | "image/png" | "image/webp";

/** 纸笔模式: pictures of the handwritten sheet, and what a tutor marked on them. */
export function definePhotos(kit: Kit, { attempts }: Pick<ReturnType<typeof defineAttempts>, "attempts">) {
  const photos = kit.table(
    "photos",
    {
      id: kit.id(),
      attemptId: kit
        .text("attempt_id")
        .notNull()
        .references(() => attempts.id),
      /** 1-based order of the pages. */
      position: kit.int("position").notNull(),
      type: kit.text("type").$type<PhotoType>().notNull(),
      width: kit.int("width").notNull(),
      height: kit.int("height").notNull(),
      byteSize: kit.int("byte_size").notNull(),
      hash: kit.hash("hash").notNull(),
      /** Empty once taken back or erased. */
      bytes: kit.bytes("bytes").notNull(),
      receivedAt: kit.time("received_at").notNull(),
      late: kit.bool("late").notNull(),
      removedAt: kit.time("removed_at"),
      erasedAt: kit.time("erased_at"),
    },
    (table) => [kit.index("photos_attempt").on(table.attemptId, table.position)],
  );

  const photoMarks = kit.table(
    "photo_marks",
    {
      id: kit.id(),
      photoId: kit
        .text("photo_id")
        .notNull()
        .references(() => photos.id),
      byPersonId: kit.text("by_person_id").notNull(),
      /** The key point it is evidence for; null for a remark. */
      pointId: kit.text("point_id"),
      shape: kit.json<PhotoShape>("shape").notNull(),
      note: kit.text("note").notNull(),
      createdAt: kit.time("created_at").notNull(),
      removedAt: kit.time("removed_at"),
      erasedAt: kit.time("erased_at"),
    },
    (table) => [kit.index("photo_marks_photo").on(table.photoId, table.createdAt)],
  );

  return { photos, photoMarks };
}
