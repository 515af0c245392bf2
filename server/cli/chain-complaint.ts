import type { ChainFault } from "../../domain/live/chain";
import { type CommandLineKey, inBoth } from "../../domain/words/command-line";
import type { StreamFault } from "../live/verify";
import { Complaint } from "./complaint";

/** What is wrong with a chain, for a person and for a program. */
export function chainComplaint(
  fault: StreamFault | (ChainFault & { readonly stream: string }),
  details: Readonly<Record<string, unknown>>,
): Complaint {
  const { code, ...facts } = fault;
  const key: CommandLineKey = `chain.${code}`;
  return new Complaint(1, code, inBoth(key, { ...facts }), { ...details, ...facts });
}

/** The hash that was noted is nowhere in the log. */
export const headComplaint = (head: string, details: Readonly<Record<string, unknown>>) =>
  new Complaint(1, "head-differs", inBoth("chain.head-differs", { head }), { ...details, head });
