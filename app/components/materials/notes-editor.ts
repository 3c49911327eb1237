import type { NotesContent } from "@content/contract/notes";

/** Notes and the way to change them, as the materials and the outline need them. */
export type NotesEditor = {
  content: NotesContent;
  readOnly: boolean;
  edit: (change: (content: NotesContent) => NotesContent) => void;
  newId: () => string;
};
