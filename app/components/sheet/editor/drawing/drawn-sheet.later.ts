export { DrawnSheet as default } from "./drawn-sheet";
