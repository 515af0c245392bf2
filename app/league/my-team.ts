const YEAR_S = 365 * 24 * 3600;
const TEAM = /^[\w-]{1,40}$/;

/** The team that this device follows; null when it follows none. */
export function myTeam(request: Request): string | null {
  const cookie = request.headers.get("Cookie") ?? "";
  return /(?:^|;\s*)team=([\w-]{1,40})(?:;|$)/.exec(cookie)?.[1] ?? null;
}

/** The cookie that makes this device follow a team, or none; null for what cannot be a team. */
export function followCookie(team: unknown): string | null {
  if (typeof team !== "string" || !(team === "" || TEAM.test(team))) return null;
  const age = team === "" ? 0 : YEAR_S;
  return `team=${team}; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly`;
}
