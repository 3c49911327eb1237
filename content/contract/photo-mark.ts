import { z } from "zod";

const share = z.number().min(0).max(1);

/** A place on a photo, in shares of its width and height from the top left corner. */
export const photoShapeSchema = z.strictObject({
  kind: z.enum(["region", "strike", "wave", "circle", "insert"]),
  x: share,
  y: share,
  width: share,
  height: share,
});
export type PhotoShape = z.infer<typeof photoShapeSchema>;
