export { HandwrittenRoom as default } from "./handwritten-room";
