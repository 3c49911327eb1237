/** Element id of a key point's row in the points table, so that the answer's numbers can link to it. */
export function pointRowId(pointNo: number): string {
  return `point-${pointNo}`;
}
