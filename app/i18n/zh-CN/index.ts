export { shell } from "./shell";
export { bank } from "./bank";
export { writing } from "./writing";
export { report } from "./report";
export { account } from "./account";
export { admin } from "./admin";
export { errors } from "./errors";
export { terms } from "./terms";
