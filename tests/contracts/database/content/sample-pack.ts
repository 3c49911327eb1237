import type { Pack } from "@content/contract/pack";

/** A pack with nothing in it. */
export const emptyPack: Pack = {
  kind: "topic-pack",
  slug: "canteen",
  title: "社区食堂",
  asOf: null,
  sections: [],
  hotLinks: [],
  materials: [],
  questions: [],
  theory: [],
  frameworks: [],
  models: [],
  articles: [],
  repairs: [],
  dropped: [],
  doubts: [],
};
