import { createContext, useContext } from "react";

/**
 * The word by which the browser knows the page's own scripts. Only the server knows it: browsers hide it from
 * scripts, and an empty one is what they then report.
 */
const Nonce = createContext("");

export const NonceProvider = Nonce.Provider;
export const useNonce = (): string => useContext(Nonce);
