import { Log } from "../live/log";
import { verifyLog } from "../live/verify";
import { chainComplaint, headComplaint } from "./chain-complaint";
import { withDatabase } from "./installation";
import { print } from "./print";

/** `leitai log verify` without a file: every stream in the database, one after the other. */
export async function verifyDatabase(head: string | undefined): Promise<void> {
  const { faults, holdsHead, ...found } = await withDatabase((db) => verifyLog(new Log(db), head));
  const [first] = faults;
  if (first) throw chainComplaint(first, { faults });
  if (!holdsHead) throw headComplaint(head ?? "", {});
  print({ verified: true, ...found });
}
