import { createContext, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = NonceContext.Provider;

/** The nonce of this page's content security policy; undefined in the browser, where scripts already run. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
