/** What the public interface is described with (OpenAPI 3.1, JSON Schema). */

export const text = { type: "string" };
export const number = { type: "integer" };
export const bool = { type: "boolean" };
export const nullable = (of: object) => ({ oneOf: [of, { type: "null" }] });
export const list = (of: object) => ({ type: "array", items: of });
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
/** All properties are always there, but for the `optional` ones. */
export const object = (properties: Record<string, object>, optional: readonly string[] = []) => ({
  type: "object",
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});
export const listOf = (name: string) => object({ items: list(ref(name)), total: number });

const answer = (schema: object) => ({
  description: "OK",
  content: { "application/json": { schema } },
});
export const get = (summary: string, schema: object, parameters: readonly object[] = []) => ({
  get: {
    summary,
    parameters,
    responses: {
      200: answer(schema),
      default: {
        description: "A problem",
        content: { "application/json": { schema: ref("Problem") } },
      },
    },
  },
});
export const inPath = (name: string) => ({ name, in: "path", required: true, schema: text });
export const inQuery = (name: string) => ({ name, in: "query", schema: text });
