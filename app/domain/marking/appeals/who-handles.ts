/** People an appeal concerns. */
export type AppealPeople = {
  /** Who teaches the class now. */
  tutors: readonly string[];
  /** Whom the assignment names to decide; null: nobody beside the class's own. */
  expertId: string | null;
  /** Who gave any of the marks that are appealed against. */
  markers: readonly string[];
};

/** Who may handle an appeal: a tutor of the class or the named expert, and none who gave the marks. An admin may too. */
export function appealHandlers({ tutors, expertId, markers }: AppealPeople): string[] {
  const known = expertId === null ? tutors : [...tutors, expertId];
  return [...new Set(known)].filter((personId) => !markers.includes(personId));
}

/** Whether this person may handle it; an admin who gave none of the marks always. */
export function mayHandleAppeal(people: AppealPeople, who: { personId: string; isAdmin: boolean }): boolean {
  if (people.markers.includes(who.personId)) return false;
  return who.isAdmin || appealHandlers(people).includes(who.personId);
}
