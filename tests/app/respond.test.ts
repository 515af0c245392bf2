import { expect, test } from "vitest";
import { asProblem, demand, notFound, problem, refused } from "../../app/respond";
import { type Actor, ANONYMOUS } from "../../domain/accounts/roles";
import { gameId } from "../../domain/kernel/ids";

const requestId = "0123456789";
const organiser: Actor = { kind: "account", id: "1", role: "organiser", name: "组织者" };
const official: Actor = {
  kind: "account",
  id: "2",
  role: "official",
  name: "记录员",
  gameId: gameId("g-a1"),
};

/** What `demand` throws, by status and code; null when it lets pass. */
async function stopped(actor: Actor, ...rest: [Parameters<typeof demand>[1], string?]) {
  const [action, game] = rest;
  try {
    demand({ actor, requestId }, action, game === undefined ? {} : { game: gameId(game) });
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return [thrown.status, (await thrown.json()).code];
  }
}

test("who may do it passes, who is nobody is asked to sign in, all others find nothing", async () => {
  expect(await stopped(organiser, "see-office")).toBeNull();
  expect(await stopped(ANONYMOUS, "see-office")).toEqual([401, "not-signed-in"]);
  expect(await stopped(official, "see-office")).toEqual([404, "not-found"]);
  expect(await stopped(official, "score-game", "g-a1")).toBeNull();
  expect(await stopped(official, "score-game", "g-b4")).toEqual([404, "not-found"]);
});

test("a problem is its status, its code, its sentence in both languages and the request's number", async () => {
  const response = problem({ requestId }, "bad-shape", { field: "day", why: "?" });
  expect(response.status).toBe(400);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const body = await response.json();
  expect(body).toMatchObject({ code: "bad-shape", field: "day", requestId });
  expect(body.message.zh).toContain("day");
  expect(body.message.en).toContain("day");
});

test("a refusal is 409 with its facts and its sentence", async () => {
  const refusal = { code: "list-too-long", max: 12, count: 13 };
  const response = refused({ requestId }, refusal);
  expect(response.status).toBe(409);
  const body = await response.json();
  expect(body).toMatchObject({ code: "list-too-long", max: 12, requestId });
  expect(body.message.en).toContain("13");
});

test("a page knows a problem when it meets one, and nothing else for one", async () => {
  expect(asProblem(await notFound({ requestId }).json())?.code).toBe("not-found");
  for (const other of [null, "not-found", {}, { code: "x" }, { code: "x", message: "y" }])
    expect(asProblem(other)).toBeNull();
});
