import { say, type WordKey } from "../../domain/words/index";
import type { EntryCard } from "./pages";

/** The one act of a rehearsal: it is nobody's. */
export const ACT = "rehearsal";

const both = (key: WordKey): string => `${say("zh", key)} ${say("en", key)}`;

/** The act as devices and screens show it, in both languages: nobody may take it for a real one. */
export const rehearsalCard = (): EntryCard => ({
  id: ACT,
  number: 1,
  title: both("rehearsal.act"),
  unitId: ACT,
  unit: both("rehearsal.act.unit"),
  category: "",
  performers: 1,
  durationSec: null,
  withdrawn: false,
});
