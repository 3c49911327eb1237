/** Names of the form's fields. */
export const fieldName = {
  sentence: "sentence",
  wording: (pointId: string) => `wording-${pointId}`,
};
