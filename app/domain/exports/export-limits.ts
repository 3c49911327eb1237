/** Scripts in one Word file: it is put together in one go, and with more of them everybody else would notice. */
export const DOCUMENT_SCRIPTS = 30;
/** Scripts on one page to print: as many as a browser lays out without a stall. */
export const PRINTED_SCRIPTS = 60;
/** Assignments in the table of a class, the newest: as many columns as one looks at. */
export const CLASS_ASSIGNMENTS = 60;
