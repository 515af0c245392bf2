import { removeData, startServer, temporaryData } from "../../support/server";

/** A Monday evening of the demo, on whatever day the tests run: which heat is on depends on the weekday. */
const EVENING = Date.parse("2026-11-23T19:30:00+08:00");

/** One server with the demo season for all browser tests; those that change much start their own. */
export default async function demoServer(): Promise<() => Promise<void>> {
  const dataDir = await temporaryData();
  // A shift and no instant: a server that is started again must not go back in time. Every other one inherits it.
  const shift = Math.round((EVENING - Date.now()) / 1000);
  process.env.LEITAI_NOW = `${shift < 0 ? "-" : "+"}${Math.abs(shift)}`;
  const server = await startServer({ dataDir });
  process.env.LEITAI_E2E_URL = server.url;
  process.env.LEITAI_E2E_DATA = dataDir;
  process.env.LEITAI_E2E_LINKS = JSON.stringify(server.links());
  return async () => {
    await server.stop();
    await removeData(dataDir);
  };
}
