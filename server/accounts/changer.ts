import { type Actor, may, type Role, rightToManage } from "../../domain/accounts/roles";

/** The person at the server's own command line, who holds the files anyway. */
export const MACHINE = { kind: "machine" } as const;

/** Who changes accounts. */
export type Changer = Actor | typeof MACHINE;

/** How the audit names them. */
export const changerId = (by: Changer): string => (by.kind === "account" ? by.id : by.kind);

/** May they make, change or revoke accounts of this role? */
export const mayManage = (by: Changer, role: Role): boolean =>
  by.kind === "machine" || may(by, rightToManage(role));
