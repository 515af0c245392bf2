import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

/** A network cable between devices and a server that can be pulled out and put in again. */
export interface Cable {
  readonly url: string;
  readonly pull: () => void;
  readonly plug: () => void;
  readonly close: () => Promise<void>;
}

export async function cableTo(port: number, at: number): Promise<Cable> {
  const ends = new Set<Socket>();
  let pulled = false;
  const server = createServer((device) => {
    if (pulled) return device.destroy();
    const far = connect(port, "127.0.0.1");
    for (const [end, other] of [
      [device, far],
      [far, device],
    ] as const) {
      ends.add(end);
      end.pipe(other);
      end.on("error", () => undefined);
      end.on("close", () => {
        ends.delete(end);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(at, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pull: () => {
      pulled = true;
      for (const end of ends) end.destroy();
    },
    plug: () => {
      pulled = false;
    },
    close: () =>
      new Promise((resolve) => {
        for (const end of ends) end.destroy();
        server.close(() => resolve());
      }),
  };
}
