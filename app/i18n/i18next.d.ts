import type { DefaultNamespace, SourceResources } from "./resources";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: DefaultNamespace;
    resources: SourceResources;
    returnNull: false;
  }
}
