export { MarkEditor } from "./mark-editor";
export { MarkToolbar } from "./mark-toolbar";
