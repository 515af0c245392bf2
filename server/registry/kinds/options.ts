import type { Tx } from "../../db";
import type { Option } from "../field";

/** What fields offer from the database. */

export const unitNames = async (tx: Tx): Promise<string[]> =>
  (await tx.unit.findMany({ select: { name: true }, orderBy: { name: "asc" } })).map(
    ({ name }) => name,
  );

/** Places of a kind: gyms for games, halls for contests. */
export const venueOptions = async (tx: Tx, kind: "gym" | "hall"): Promise<Option[]> =>
  (await tx.venue.findMany({ where: { kind }, orderBy: { name: "asc" } })).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
