import type { Actor } from "../../domain/accounts/roles";
import { buildServices } from "../../server/build-services";
import type { Db } from "../../server/db";
import type { LeagueDesk } from "../../server/registry/kinds/desks";
import type { Services, Typed } from "../../server/services";
import { freshDatabase } from "./database";
import { testEnv } from "./small-season";

const NOW = Date.parse("2026-11-23T10:00:00+08:00");

export const ORGANISER: Actor = {
  ...{ kind: "account", id: "wang", role: "organiser", name: "王芳" },
};
/** What a season's form asks for at least. */
export const SEASON = { name: "职工篮球联赛", alias: "联赛", organisers: "总工会" };

/** An installation in which nothing was entered yet, and an organiser's forms. */
export interface EmptyOffice {
  readonly db: Db;
  readonly file: string;
  readonly services: Services;
  readonly close: () => Promise<void>;
  /** What stands in the inputs of a form, as a browser would send it back. */
  readonly typedIn: (name: LeagueDesk, id?: string | null) => Promise<Typed>;
  readonly save: (
    name: LeagueDesk,
    texts: Readonly<Record<string, string>>,
    id?: string | null,
  ) => ReturnType<Services["desk"]["save"]>;
  /** Saves what must be accepted; the id of the new row. */
  readonly add: (name: LeagueDesk, texts: Readonly<Record<string, string>>) => Promise<string>;
  readonly addTeams: (count: number) => Promise<void>;
}

export const fill = (texts: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, [text]]));

/** What is said beside each field of a form that was refused, in Chinese; null when it was accepted. */
export const faultsOf = async (saving: ReturnType<EmptyOffice["save"]>) => {
  const saved = await saving;
  if (saved.ok) return null;
  return Object.fromEntries(
    saved.refusal.view.fields.flatMap(({ name, fault }) => (fault ? [[name, fault.zh]] : [])),
  );
};

export async function emptyOffice(): Promise<EmptyOffice> {
  const { db, file, close } = await freshDatabase();
  const env = testEnv(file, () => NOW);
  const services = await buildServices({ db, env, secret: env.secret ?? "" });
  const typedIn: EmptyOffice["typedIn"] = async (name, id = null) => {
    const { view } = await services.desk.open(services.leagueDesks[name], id);
    return {
      ...Object.assign({}, ...view.fields.map((field) => field.typed)),
      fingerprint: [view.fingerprint],
    };
  };
  const save: EmptyOffice["save"] = async (name, texts, id = null) => {
    const typed = { ...(await typedIn(name, id)), ...fill(texts) };
    return services.desk.save(services.leagueDesks[name], { id }, typed, ORGANISER);
  };
  const add: EmptyOffice["add"] = async (name, texts) => {
    const saved = await save(name, texts);
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
    return saved.value.value;
  };
  const addTeams = async (count: number) => {
    for (let n = 1; n <= count; n++)
      await add("teams", { name: `第${n}队`, shortName: `${n}队`, unit: `单位${n}` });
  };
  return { db, file, services, close, typedIn, save, add, addTeams };
}
