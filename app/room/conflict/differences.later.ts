export { differences } from "~/domain/text/differences";
