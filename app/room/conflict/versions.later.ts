export { Versions as default } from "./versions";
