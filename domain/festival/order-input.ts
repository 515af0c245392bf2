import { z } from "zod";
import { MOST_ROUNDS, type OrderInput, USUAL_GAP } from "./running-order";

/** The shape of what `leitai draw` reads for a running order. Unknown keys are ignored. */

const id = z.string().min(1).max(64);

export const orderInput = z.object({
  kind: z.literal("order"),
  id: z.string().optional(),
  /** Any text; the same text gives the same draw. */
  seed: z.string().min(1),
  entries: z
    .array(
      z.object({
        id,
        unit: z.string(),
        category: z.string().optional(),
        /** Names, or objects with a name; the same name is the same person. */
        people: z
          .array(z.union([z.string().min(1), z.object({ name: z.string().min(1) })]))
          .max(200)
          .optional(),
      }),
    )
    .min(1)
    .max(300),
  /** Several heats share the entries among them; one round when left out. */
  rounds: z.array(id).min(1).max(MOST_ROUNDS).optional(),
  /** By how much the numbers of two entries with a person in common should differ. */
  gap: z.int().min(1).max(50).optional(),
});

export type OrderFile = z.input<typeof orderInput>;

/** A draw's file says itself which draw it is for; without `kind` it is for groups. */
export const isOrder = (json: unknown): boolean =>
  typeof json === "object" && json !== null && "kind" in json && json.kind === "order";

/** What `drawOrder` takes, from a file that `orderInput` has accepted. */
export const fromOrderFile = ({ seed, entries, rounds, gap }: OrderFile): OrderInput => ({
  seed,
  entries: entries.map(({ id, unit, category = "", people = [] }) => ({
    id,
    unit,
    category,
    people: people.map((one) => (typeof one === "string" ? one : one.name)),
  })),
  rounds: rounds ?? ["1"],
  gap: gap ?? USUAL_GAP,
});
