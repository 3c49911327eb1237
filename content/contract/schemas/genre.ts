import { z } from "zod";
import { GENRE_IDS } from "../genre";

/** A genre id; an unknown one loads as `other`, never as an error. */
export const genreSchema = z.enum(GENRE_IDS).catch("other");
