import { createInterface } from "node:readline";
import { accountServices } from "../../server/accounts/service";
import { openDb } from "../../server/db";

/** A second server process on the same file: exchanges each token it reads and prints whether it was granted. */
const [file = "", at = ""] = process.argv.slice(2);
const db = await openDb(file);
const { links } = accountServices(db, () => Number(at), false);
console.log("ready");
for await (const token of createInterface({ input: process.stdin })) {
  const answer = await links.exchange(token, null);
  console.log(answer.ok ? "granted" : answer.refusal.code);
}
await db.$disconnect();
