import type { Family } from "@content/contract/family";
import type { Limit } from "@content/contract/limit";
import { presetSlotsFor } from "@content/presets/exam-presets";

export type PresetChoice = {
  /** `preset/slot`, as a form sends it. */
  value: string;
  preset: string;
  date: string;
  /** Where the figures come from. */
  source: string;
  slot: string;
  limit: Limit;
};

/** The slots of exam presets that a question of this family may take. */
export function presetChoices(family: Family): PresetChoice[] {
  return presetSlotsFor(family).map(({ preset, slot }) => ({
    value: `${preset.id}/${slot.id}`,
    preset: preset.name,
    date: preset.date,
    source: preset.source,
    slot: slot.label,
    limit: slot.limit,
  }));
}
