import { z } from "zod";
import { drillSchema } from "../drill";
import { familySchema } from "../schemas/family";
import { genreSchema } from "../schemas/genre";
import { frameworkSchema, modelSchema, packSchema, theorySchema } from "../pack";
import { questionContentSchema } from "../question";
import { setContentSchema, setDraftSchema } from "../question-set";

const id = z.string().min(1).max(100);
const hash = z.string().regex(/^[0-9a-f]{64}$/, "a hash is 64 hexadecimal digits");
const title = z.string().min(1).max(500);
/** UTC milliseconds. */
const time = z.number().int().nonnegative();

/** The most of each that one bundle may hold: a hundred times what a school writes in a year. */
export const BUNDLE_LIMITS = { packs: 200, questions: 5_000, sets: 2_000, materials: 5_000, bytes: 24 * 1024 * 1024 };

const packVersion = z.strictObject({
  id,
  number: z.number().int().positive(),
  hash,
  source: z.string(),
  content: packSchema,
  createdAt: time,
});

const libraryEntry = z.strictObject({
  id,
  kind: z.enum(["framework", "model", "theory"]),
  genre: genreSchema.nullable(),
  title: z.string(),
  author: z.string().nullable(),
  entryDate: z.string().nullable(),
  content: z.union([frameworkSchema, modelSchema, theorySchema]),
  line: z.number().int().nonnegative(),
  modelEntryId: id.nullable(),
  status: z.enum(["draft", "published"]),
  createdAt: time,
});

const drill = z.strictObject({
  id,
  madeKey: z.string().min(1),
  kind: z.string().min(1),
  title: z.string(),
  line: z.number().int().nonnegative(),
  inferred: z.boolean(),
  status: z.enum(["draft", "published", "withdrawn"]),
  hash: z.string().min(1),
  content: drillSchema,
  createdAt: time,
  publishedAt: time.nullable(),
});

const pack = z.strictObject({
  id,
  slug: z.string().min(1).nullable(),
  title,
  origin: z.enum(["shipped", "imported"]),
  createdAt: time,
  currentVersionId: id.nullable(),
  versions: z.array(packVersion).min(1),
  library: z.array(libraryEntry).max(5_000),
  drills: z.array(drill).max(5_000),
});

const question = z.strictObject({
  id,
  packId: id.nullable(),
  no: z.number().int().nonnegative(),
  madeKey: z.string().nullable(),
  title,
  status: z.enum(["draft", "needs-material", "published", "retired"]),
  visibility: z.enum(["bank", "reserved"]),
  family: familySchema,
  genre: genreSchema.nullable(),
  draft: questionContentSchema.nullable(),
  publishedVersionId: id.nullable(),
  createdAt: time,
  updatedAt: time,
  versions: z.array(
    z.strictObject({
      id,
      number: z.number().int().positive(),
      hash,
      /** What scores by this version are filed under. */
      rubricHash: hash.nullable(),
      content: questionContentSchema,
      publishedAt: time,
    }),
  ),
});

const set = z.strictObject({
  id,
  title,
  status: z.enum(["draft", "published", "retired"]),
  visibility: z.enum(["bank", "reserved"]),
  madeKey: z.string().nullable(),
  template: z.boolean(),
  draft: setDraftSchema,
  publishedVersionId: id.nullable(),
  createdAt: time,
  updatedAt: time,
  versions: z.array(z.strictObject({ id, hash, content: setContentSchema, publishedAt: time })),
});

/** What a bundle holds: everything that the chosen packs and sets consist of, and nothing of any person. */
export const bundleContentSchema = z.strictObject({
  packs: z.array(pack).max(BUNDLE_LIMITS.packs),
  questions: z.array(question).max(BUNDLE_LIMITS.questions),
  sets: z.array(set).max(BUNDLE_LIMITS.sets),
  /** Each once, under the hash of its text. */
  materials: z
    .array(z.strictObject({ hash, title: z.string(), text: z.string(), createdAt: time }))
    .max(BUNDLE_LIMITS.materials),
});
export type BundleContent = z.infer<typeof bundleContentSchema>;
export type BundlePack = BundleContent["packs"][number];
export type BundleQuestion = BundleContent["questions"][number];
export type BundleSet = BundleContent["sets"][number];

/**
 * Bundle v1 (内容包): packs, questions with rubrics, and sets as they stand in one installation, for another. `hash` is the content
 * hash of `content`. A file of another version is refused by its number, never guessed at.
 */
export const BUNDLE_FORMAT = "shenlun-bundle";
export const BUNDLE_VERSION = 1;
export const bundleHeadSchema = z.object({
  format: z.literal(BUNDLE_FORMAT),
  version: z.number().int().positive(),
  hash,
  content: z.unknown(),
});

/** Why a file is no bundle, or not one that may be taken in: a code, where in the file, and what was found there. */
export type BundleProblem = { code: BundleProblemCode; path: string; params: Record<string, string | number> };

export const BUNDLE_PROBLEMS = [
  "too-large",
  "not-text",
  "not-json",
  "not-bundle",
  "version",
  "hash",
  "shape",
  "pack-hash",
  "material-hash",
  "question-hash",
  "set-hash",
  "twice",
  "missing-pack",
  "missing-material",
  "missing-question",
  "missing-version",
] as const;
export type BundleProblemCode = (typeof BUNDLE_PROBLEMS)[number];
