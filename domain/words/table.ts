import { accountWords } from "./accounts";
import { actOverWords } from "./act-over";
import { appWords } from "./app";
import { checklistWords } from "./checklist";
import { crewWords } from "./crew";
import { dateWords } from "./dates";
import { decisionWords } from "./decisions";
import { deskWords } from "./desk";
import { deskFigureWords } from "./desk-figures";
import { drawCountWords } from "./draw-count";
import { drawOfficeWords } from "./draw-office";
import { drawRecordWords } from "./draw-record";
import { drawShowWords } from "./draw-show";
import { errorWords } from "./errors";
import { festivalWords } from "./festival";
import { festivalCompareWords } from "./festival-compare";
import { festivalOfficeWords } from "./festival-office";
import { festivalOrderWords } from "./festival-order";
import { festivalRegistryWords } from "./festival-registry";
import { festivalRuleWords } from "./festival-rules";
import { festivalReasonWords } from "./festival-ties";
import { festivalWhyWords } from "./festival-why";
import { gameWords } from "./game";
import { gamePageWords } from "./game-page";
import { gameRefusalWords } from "./game-refusals";
import { groupOfficeWords } from "./group-office";
import { groupPageWords } from "./group-page";
import { impossibleWords } from "./impossible";
import { inWorkWords } from "./in-work";
import { judgingWords } from "./judging";
import { leagueWords } from "./league";
import { leagueTableWords } from "./league-tables";
import { liveWords } from "./live";
import { officeWords } from "./office";
import { officeTodayWords } from "./office-today";
import { padWords } from "./pad";
import { paperWords } from "./paper";
import { peopleWords } from "./people";
import { planningWords } from "./planning";
import { registrationWords } from "./registration";
import { registryWords } from "./registry";
import { regulationsWords } from "./regulations";
import { regulationsFormWords } from "./regulations-form";
import { rehearsalWords } from "./rehearsal";
import { revealScriptWords } from "./reveal-script";
import { roundDeskWords } from "./round-desk";
import type { Lang } from "./say";
import { scheduleWords } from "./schedule";
import { scoreListWords } from "./score-list";
import { screenWords } from "./screens";
import { seasonWords } from "./season";
import { sheetWords } from "./sheet";
import { signedOutWords } from "./signed-out";
import { stageWords } from "./stages";
import { stagesFormWords } from "./stages-form";
import { standingsPageWords } from "./standings-page";
import { statisticsWords } from "./statistics";
import { teamWords } from "./teams";
import { terminalWords } from "./terminal";
import { unitWords } from "./unit";

const features = [
  accountWords,
  actOverWords,
  appWords,
  checklistWords,
  crewWords,
  dateWords,
  decisionWords,
  deskWords,
  deskFigureWords,
  drawCountWords,
  drawOfficeWords,
  drawRecordWords,
  drawShowWords,
  errorWords,
  festivalCompareWords,
  festivalOfficeWords,
  festivalOrderWords,
  festivalRegistryWords,
  festivalRuleWords,
  festivalReasonWords,
  festivalWhyWords,
  festivalWords,
  gameWords,
  gamePageWords,
  gameRefusalWords,
  groupOfficeWords,
  groupPageWords,
  impossibleWords,
  inWorkWords,
  judgingWords,
  leagueWords,
  leagueTableWords,
  liveWords,
  officeWords,
  officeTodayWords,
  padWords,
  paperWords,
  peopleWords,
  registryWords,
  roundDeskWords,
  planningWords,
  registrationWords,
  regulationsFormWords,
  regulationsWords,
  rehearsalWords,
  revealScriptWords,
  scheduleWords,
  scoreListWords,
  screenWords,
  seasonWords,
  sheetWords,
  signedOutWords,
  stageWords,
  stagesFormWords,
  standingsPageWords,
  statisticsWords,
  teamWords,
  terminalWords,
  unitWords,
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
