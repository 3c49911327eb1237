import type { Namespace } from "../namespaces";

/** How the parts of one language's catalogue are loaded, by name. */
export type Loaders = Record<Namespace, () => Promise<object>>;
