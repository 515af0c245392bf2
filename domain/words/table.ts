import { accountWords } from "./accounts";
import { appWords } from "./app";
import { crewWords } from "./crew";
import { dateWords } from "./dates";
import { deskWords } from "./desk";
import { errorWords } from "./errors";
import { gameWords } from "./game";
import { gamePageWords } from "./game-page";
import { judgingWords } from "./judging";
import { leagueWords } from "./league";
import { liveWords } from "./live";
import { officeWords } from "./office";
import { padWords } from "./pad";
import { peopleWords } from "./people";
import { registryWords } from "./registry";
import { roundDeskWords } from "./round-desk";
import { registrationWords } from "./registration";
import type { Lang } from "./say";
import { scheduleWords } from "./schedule";
import { seasonWords } from "./season";
import { terminalWords } from "./terminal";

const features = [
  accountWords,
  appWords,
  crewWords,
  dateWords,
  deskWords,
  errorWords,
  gameWords,
  gamePageWords,
  judgingWords,
  leagueWords,
  liveWords,
  officeWords,
  padWords,
  peopleWords,
  registryWords,
  roundDeskWords,
  registrationWords,
  scheduleWords,
  seasonWords,
  terminalWords,
] as const;

type KeysOf<Feature> = Feature extends { readonly zh: Readonly<Record<infer Key, string>> }
  ? Key
  : never;
export type WordKey = KeysOf<(typeof features)[number]>;

/** All sentences, by language. In the browser only the page's language is there; see scripts/words-by-language.mjs. */
export const TABLE: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  zh: Object.assign({}, ...features.map((feature) => feature.zh)),
  en: Object.assign({}, ...features.map((feature) => feature.en)),
};
