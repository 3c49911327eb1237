import type { DefaultNamespace } from "./namespaces";
import type { SourceResources } from "./resources";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: DefaultNamespace;
    resources: SourceResources;
    returnNull: false;
  }
}
