import { removeData, startServer, temporaryData } from "../../support/server";

/** One server with the demo season for all browser tests; those that change much start their own. */
export default async function demoServer(): Promise<() => Promise<void>> {
  const dataDir = await temporaryData();
  const server = await startServer({ dataDir });
  process.env.LEITAI_E2E_URL = server.url;
  process.env.LEITAI_E2E_DATA = dataDir;
  process.env.LEITAI_E2E_LINKS = JSON.stringify(server.links());
  return async () => {
    await server.stop();
    await removeData(dataDir);
  };
}
