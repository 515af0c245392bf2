import type { AddressInfo } from "node:net";
import { gameId } from "../../domain/kernel/ids";
import { MACHINE } from "../../server/accounts/changer";
import { openHttp } from "../../server/http";
import { openLog } from "../../server/log";
import type { Services } from "../../server/services";
import { granted, sentBack } from "./accounts";

/** Services on a port of their own, by the real HTTP and sockets, but without pages. */
export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function served(services: Services): Promise<Served> {
  const { server, sockets } = await openHttp(services, openLog("silent"), {
    editing: false,
    assets: (_request, _response, next) => next(),
    handler: async () => (_request, response) => void response.status(404).end(),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await sockets.close();
  };
  return { address: `http://127.0.0.1:${port}`, close };
}

/** The Cookie header of a device that scores a game, or of an organiser's. */
export async function cookieOf(services: Services, who: { game: string } | "organiser") {
  const { accounts, links } = services;
  const account =
    who === "organiser"
      ? await accounts.createStaff({ name: "组织者", role: who }, MACHINE)
      : await accounts.createOfficial({ name: "记录台", gameId: gameId(who.game) }, MACHINE);
  const { token } = granted(await links.make(granted(account), MACHINE));
  return sentBack(granted(await links.exchange(token, null)).setCookie);
}
