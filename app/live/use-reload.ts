import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Everybody's page learns at the same moment that something is over; they ask for the rest one after the other. */
const SPREAD_MS = 8000;

/** Asks for the page's data anew, some seconds after that is due. */
export function useReload(due: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(revalidate, Math.random() * SPREAD_MS);
    return () => clearTimeout(timer);
  }, [due, revalidate]);
}
