import { z } from "zod";

/** Marks as tutors write them in files: from 0 to 1000, with at most two decimals. */
export const marksSchema = z
  .number()
  .min(0)
  .max(1000)
  .refine((marks) => Number.isInteger(Math.round(marks * 1e6) / 1e4), {
    message: "marks have at most two decimals",
  });
