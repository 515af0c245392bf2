import path from "node:path";

/** The project's folder: both `server/` and the built files in `build/` lie directly in it. */
export const ROOT = path.resolve(import.meta.dirname, "..");
export const MIGRATIONS = path.join(ROOT, "prisma/migrations");
export const CLIENT_BUILD = path.join(ROOT, "build/client");
export const SERVER_BUILD = path.join(ROOT, "build/server/index.js");
