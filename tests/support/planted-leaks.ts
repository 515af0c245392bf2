import type { Twin } from "./twin-servers";

/** What a careless change could let out of a server: each in its own way, from the sheets that lie sealed there. */
export const LEAKS: Readonly<Record<string, (twin: Twin, secret: number) => void>> = {
  "a header": ({ leaks }, secret) => {
    leaks.page = (_, response) => void response.setHeader("X-Spare", String(secret));
  },
  "a longer page": ({ leaks }, secret) => {
    leaks.page = (_, response) => void response.setHeader("X-Pad", "-".repeat(secret % 997));
  },
  "a page that is sometimes missing": ({ leaks }, secret) => {
    leaks.page = (request) => {
      if (secret % 2 === 0) request.url = request.originalUrl = "/no/such/page";
    };
  },
  "a number in a frame": ({ sockets }, secret) => void sockets.io.emit("hint", secret),
  "a frame's length": ({ sockets }, secret) =>
    void sockets.io.emit("hint", "-".repeat(secret % 997)),
  "one frame more": ({ sockets }, secret) => {
    if (secret % 2 === 0) sockets.io.emit("hint");
  },
  "the order of frames": ({ sockets }, secret) => {
    const names = secret % 2 === 0 ? ["a", "b"] : ["b", "a"];
    for (const name of names) sockets.io.emit(name);
  },
  "a line of the log": ({ log }, secret) => log.error({ secret }, "bug"),
};

/** The secret itself, as one number. */
export async function sumOfMarks({ db }: Twin): Promise<number> {
  const rows = await db.sealed.findMany();
  const marks = rows.flatMap(({ content }) =>
    Object.values((JSON.parse(content) as { marks?: Record<string, number> }).marks ?? {}),
  );
  return marks.reduce((sum, mark) => sum + mark, 0) / 100;
}
