import { markingProfileSchema, type MarkingProfile } from "./marking-profile";
import { DEDUCTING_2026, KEY_2014, ONE_MARK_2026, SHANDONG_SELECTION_2026 } from "./alternative-profiles";
import { PRACTICE_2026 } from "./profile-data";

/** The profile used where none is named. */
export const DEFAULT_PROFILE_ID = "practice-2026.1";

/** All shipped profiles, checked when this module loads: a gap or an overlap in a band table stops the program here. */
export const MARKING_PROFILES: readonly MarkingProfile[] = [
  PRACTICE_2026,
  DEDUCTING_2026,
  ONE_MARK_2026,
  KEY_2014,
  SHANDONG_SELECTION_2026,
].map((profile) => markingProfileSchema.parse(profile));

/** The shipped profile with this id, or null. */
export function markingProfile(id: string): MarkingProfile | null {
  return MARKING_PROFILES.find((profile) => profile.id === id) ?? null;
}

/** The profile used where none is named. */
export function defaultProfile(): MarkingProfile {
  return MARKING_PROFILES[0] as MarkingProfile;
}
