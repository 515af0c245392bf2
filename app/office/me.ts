import { may } from "../../domain/accounts/roles";
import type { Person } from "../accounts/guard";
import type { Me } from "./side";

/** What every office page says of the person who looks at it. */
export const meOf = (actor: Person): Me => ({
  name: actor.name,
  role: actor.role,
  admin: may(actor, "manage-accounts"),
});
