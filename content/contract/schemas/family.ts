import { z } from "zod";
import { FAMILIES } from "../family";

/** 题型, one of the list. Apart from it, so that a page that names the families carries no validator. */
export const familySchema = z.enum(FAMILIES);
