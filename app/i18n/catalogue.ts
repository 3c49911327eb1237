type PluralOf<Key> = Key extends string ? `${Key}_one` : never;

/**
 * The shape a second catalogue must have: every key of the first, plus an optional `…_one` for sentences that count.
 * Chinese needs no plural, so only the languages that do carry the extra key.
 */
export type Catalogue<Source> = {
  [Key in keyof Source]: Source[Key] extends string ? string : Catalogue<Source[Key]>;
} & {
  [Key in keyof Source as Source[Key] extends string ? PluralOf<Key> : never]?: string;
};
