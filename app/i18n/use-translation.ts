import { useTranslation as useLibrary } from "react-i18next";
import type { UseTranslation } from "./translator";

/** The library's hook (in browsers what stands in for it) under a type that costs the compiler little. */
export const useTranslation = useLibrary as unknown as UseTranslation;
