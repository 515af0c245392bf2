import { gameTitle } from "../../../domain/words/fixture-names";
import { pairingText } from "../../../domain/words/pairing";
import type { Tx } from "../../db";
import { activeSeasonId } from "../../league/active-season";
import { Problem } from "../../problem";
import type { Changes } from "../changes";
import type { KindDesk } from "../desk";
import type { Field, FieldRefusal } from "../field";
import { choice, number } from "../fields";
import type { Row } from "../tables";

/** Meetings of the season that is worked on. They come from the draw; who plays and in which round may be put right. */
export const fixtures: KindDesk = {
  form: {
    kind: "fixture",
    prefix: "f-",
    fields: async (tx, row) => [
      // Who is paired in a Swiss system follows from its results.
      ...(row.groupId === null || row.homeFrom !== null
        ? []
        : await sidesOf(tx, String(row.groupId))),
      number("round", { least: 1, most: 99 }),
    ],
    fresh: async () => {
      throw new Problem("not-found");
    },
    between: (row): Readonly<Record<string, FieldRefusal>> =>
      row.homeTeamId !== null && row.homeTeamId === row.awayTeamId
        ? { awayTeamId: { code: "same-team" } }
        : {},
    before: async (changes, row) => {
      await notBegun(changes, row);
      return {};
    },
  },
  list: async (tx, lang, games) => {
    const rows = await tx.fixture.findMany({
      where: { seasonId: (await activeSeasonId(tx)) ?? "" },
      include: { group: true, stage: true },
      orderBy: [{ stage: { position: "asc" } }, { round: "asc" }, { position: "asc" }],
    });
    // Who plays often follows from other games, which the rows do not say.
    const cards = new Map((await games()).map((card) => [card.id, card]));
    return rows.map(({ id, code, round, group, stage, day }) => {
      const card = cards.get(id);
      return {
        id,
        name: card ? pairingText(lang, card) : code,
        about: `${gameTitle(lang, { group: group?.letter ?? null, round, code })} · ${stage.name}`,
        marks: day === null ? ["no-place"] : [],
      };
    });
  },
  acts: [],
};

async function sidesOf(tx: Tx, groupId: string): Promise<Field[]> {
  const places = await tx.groupPlace.findMany({
    where: { groupId },
    include: { team: true },
    orderBy: { position: "asc" },
  });
  const teams = places.map(({ team }) => ({ value: team.id, label: team.name }));
  return [choice("homeTeamId", teams), choice("awayTeamId", teams)];
}

/** Once opened, a game says itself who plays it. */
async function notBegun(changes: Changes, { id }: Row): Promise<void> {
  const stream = `game/${String(id)}`;
  if (await changes.tx.commit.findFirst({ where: { stream }, select: { seq: true } }))
    changes.refuse({ code: "begun-stays", kind: "fixture", id: String(id) } as { code: string });
}
