export { HandwrittenPaper as default } from "./handwritten-paper";
