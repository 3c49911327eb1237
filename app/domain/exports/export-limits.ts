/** Scripts in one Word file: it is put together in one go, and with more of them everybody else would notice. */
export const DOCUMENT_SCRIPTS = 30;
/** Scripts on one page to print: a class, and as many as the server and a browser make without a stall. */
export const PRINTED_SCRIPTS = 40;
/** Assignments in the table of a class, the newest: as many columns as one looks at. */
export const CLASS_ASSIGNMENTS = 60;
