import { object, text } from "./api-shapes";
import { FESTIVAL_API } from "./festival/open-api";
import { LEAGUE_API } from "./league/open-api";

/** The public interface, described for programs (OpenAPI 3.1). */
export const OPEN_API = {
  openapi: "3.1.0",
  info: {
    title: "Leitai",
    version: "1",
    description:
      "The season and the festival in public: teams, fixtures, games, standings, contests, results.",
  },
  paths: { ...LEAGUE_API.paths, ...FESTIVAL_API.paths },
  components: {
    schemas: {
      ...LEAGUE_API.schemas,
      ...FESTIVAL_API.schemas,
      Problem: {
        type: "object",
        required: ["code", "message", "requestId"],
        properties: { code: text, message: object({ zh: text, en: text }), requestId: text },
      },
    },
  },
};
