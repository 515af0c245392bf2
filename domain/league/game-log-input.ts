import { z } from "zod";
import { gameEvent } from "./game/vocabulary";

/** A game's exported log, one commit a line, as `leitai boxscore` reads it. What only the chain needs is not looked at. */

const place = z.int().min(1).optional();

const line = z.object({
  stream: z.string(),
  seq: z.int().min(1),
  events: z.array(gameEvent),
  void: place,
  replaces: place,
  after: place,
});

export const gameLogInput = z
  .array(line)
  .min(1)
  .superRefine((lines, context) => {
    lines.forEach(({ seq, stream }, index) => {
      if (seq !== index + 1)
        context.addIssue({
          code: "custom",
          path: [index, "seq"],
          message: `not ${index + 1}: ${seq}`,
        });
      if (stream !== lines[0]?.stream)
        context.addIssue({
          code: "custom",
          path: [index, "stream"],
          message: `another stream: ${stream}`,
        });
    });
  });
