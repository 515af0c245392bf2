import type { Services } from "../services";
import { isEmpty } from "./checklist";

/** Loads the demo unless something was entered already: it must disturb nobody. */
export async function loadDemoInto(services: Services): Promise<boolean> {
  if (!(await isEmpty(services.db))) return false;
  const { loadDemo } = await import("../../prisma/demo/load");
  await loadDemo(services, services.now);
  return true;
}
