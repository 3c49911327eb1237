/** The longest note of tutors on a candidate, in UTF-16 units: a few sentences; longer ones belong to the marked answer. */
export const MAX_STUDENT_NOTE_CHARACTERS = 1000;
