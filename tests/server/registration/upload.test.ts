import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, dataTwin } from "../../support/asking";
import { type Principal, type WholeServer, wholeServer } from "../../support/whole-server";
import { workbook } from "../../support/workbook";

let server: WholeServer;
beforeAll(async () => {
  server = await wholeServer();
}, 180_000);
afterAll(() => server.close());

const rows = [
  ["单位", "球队", "姓名", "号码", "队长"],
  ["总工会", "新队", "张三", "7", "是"],
];
const file = workbook([{ name: "报名表", rows }]);

const fileOf = (bytes: Uint8Array | string, name: string) =>
  new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name);

const upload = async (
  who: Principal,
  bytes: Uint8Array | string,
  { target = "teams/small", name = "报名表 2026.xlsx", path = "/office/import" } = {},
) => {
  const form = new FormData();
  form.set("target", target);
  form.set("file", fileOf(bytes, name));
  return fetch(server.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: await server.cookie(who), origin: server.url },
    body: form,
  });
};
const pageOf = async (who: Principal, path: string) =>
  (await ask(server.url, path, { cookie: await server.cookie(who) })).text();

/** Sends all of a request, then another one on the same connection, and only then listens. */
function conversation(first: string, next: string): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1").pause();
  return new Promise((resolve, reject) => {
    let said = "";
    socket.on("data", (chunk: Buffer) => {
      said += chunk.toString("latin1");
    });
    socket.on("error", reject).on("close", () => resolve(said));
    socket.setTimeout(20_000, () => socket.destroy(new Error("nobody took it in")));
    socket.write(first, () => socket.write(next, () => socket.resume()));
  });
}

describe("a spreadsheet that is sent", () => {
  test("is kept for the one who sent it, under the name it had, and leads to its columns", async () => {
    const cookie = await server.cookie("organiser");
    const form = new FormData();
    form.set("target", "teams/small");
    form.set("file", fileOf(file, "报名表 2026.xlsx"));
    const headers = { cookie, origin: server.url };
    const sent = await fetch(`${server.url}/office/import`, {
      ...{ method: "POST", redirect: "manual", headers, body: form },
    });
    expect(sent.status).toBe(302);
    const to = sent.headers.get("location") ?? "";
    expect(to).toMatch(/^\/office\/import\?at=[\w-]{16}$/);
    const columns = await (await ask(server.url, to, { cookie })).text();
    expect(columns).toContain("报名表 2026.xlsx");
    expect(columns).toContain("新队");
    expect(await pageOf("admin", to)).not.toContain("新队");
    const at = to.split("at=")[1] ?? "";
    const chosen = { "header.0": "1", "column.0.0": "unit", "column.0.1": "team" };
    const more = { "column.0.2": "name", "column.0.3": "jersey", "column.0.4": "captain" };
    const next = await ask(server.url, "/office/import", {
      cookie,
      form: { do: "columns", at, ...chosen, ...more },
    });
    const preview = next.headers.get("location") ?? "";
    const html = await (await ask(server.url, preview, { cookie })).text();
    const seen = /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? "";
    const before = await server.db.team.count();
    const moved = await ask(server.url, preview, { cookie, form: { do: "import", at, seen: "x" } });
    expect([moved.status, await server.db.team.count()]).toEqual([409, before]);
    const done = await ask(server.url, preview, { cookie, form: { do: "import", at, seen } });
    expect([done.status, await server.db.team.count()]).toEqual([302, before + 1]);
    const batch = done.headers.get("location")?.split("done=")[1] ?? "";
    const undone = await ask(server.url, "/office/import", { cookie, form: { do: "undo", batch } });
    expect([undone.status, await server.db.team.count()]).toEqual([200, before]);
  });

  test("by somebody without the right, or into what is not there, is answered like any missing page", async () => {
    expect((await upload("anonymous", file)).status).toBe(401);
    expect((await upload("official of this game", file)).status).toBe(404);
    for (const target of ["teams/none", "entries/small", "songs/small", "", "teams/"])
      expect([target, (await upload("organiser", file, { target })).status]).toEqual([target, 404]);
  });

  test("that cannot be read is refused beside the field, with what to do", async () => {
    for (const [bytes, name, says] of [
      ["%PDF-1.7", "报名表.xlsx", "PDF"],
      [Buffer.from("d0cf11e0a1b11ae10000", "hex"), "a.xls", "另存为 .xlsx"],
      [Buffer.alloc(0), "a.xlsx", "什么都没有"],
      [Buffer.alloc(0), "", "请先选择一个文件"],
      [Buffer.alloc(5_000_001, "a"), "a.csv", "超过 5 MB"],
    ] as const) {
      const answer = await upload("organiser", bytes, { name });
      expect([says, answer.status]).toEqual([says, 409]);
      expect(await answer.text()).toContain(says);
    }
  });

  test("larger than anything that is read is refused on its page, which keeps what was chosen", async () => {
    for (const megabytes of [6, 13, 90]) {
      const answer = await upload("organiser", Buffer.alloc(megabytes * 1_000_000), {
        target: "entries/singing",
      });
      const page = await answer.text();
      expect([megabytes, answer.status]).toEqual([megabytes, 409]);
      expect(page).toContain("超过 5 MB");
      expect(page).toMatch(/<option value="entries\/singing" selected/);
    }
    expect((await ask(server.url, "/healthz")).status).toBe(200);
  });

  // As browsers do: they read no answer before they have sent everything.
  test.each([
    ["organiser", 409],
    ["anonymous", 401],
  ] as const)("by %s is taken in to its end after it was answered with %i", async (who, status) => {
    const cookie = await server.cookie(who);
    const body = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${"a".repeat(20_000_000)}\r\n--x--\r\n`;
    const about = [
      ...["POST /office/import HTTP/1.1", `Host: ${new URL(server.url).host}`],
      ...[`Origin: ${server.url}`, `Cookie: ${cookie}`, `Content-Length: ${body.length}`],
      "Content-Type: multipart/form-data; boundary=x",
    ];
    const next = `GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
    const said = await conversation(`${about.join("\r\n")}\r\n\r\n${body}`, next);
    expect(said.match(/HTTP\/1\.1 \d{3}/g)).toEqual([`HTTP/1.1 ${status}`, "HTTP/1.1 200"]);
  });

  test("in a broken envelope is a malformed request and no bug", async () => {
    const cookie = await server.cookie("organiser");
    for (const [type, body] of [
      ["multipart/form-data; boundary=x", "--y\r\n\r\nnothing"],
      ["multipart/form-data; boundary=x", ""],
      ["multipart/form-data", "--x--"],
      [
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--",
      ],
    ] as const) {
      const headers = { cookie, origin: server.url, "content-type": type };
      const answer = await fetch(`${server.url}/office/import`, {
        ...{ method: "POST", redirect: "manual", headers, body },
      });
      expect([type, body, answer.status >= 400 && answer.status < 500]).toEqual([type, body, true]);
    }
    expect(server.bugs).toEqual([]);
  });

  test("for the browser's own navigation is taken as well", async () => {
    const answer = await upload("organiser", file, { path: dataTwin("/office/import") });
    expect(answer.status).toBe(202);
  });
});

describe("files to take away", () => {
  test.each([
    ["/office/export/teams.xlsx?season=small", "spreadsheetml.sheet", "PK"],
    ["/office/export/teams.csv", "text/csv", "\ufeff"],
    ["/office/import/teams-template.xlsx", "spreadsheetml.sheet", "PK"],
    ["/office/import/entries-template.xlsx", "spreadsheetml.sheet", "PK"],
  ])("%s is saved and never shown", async (path, type, begins) => {
    const answer = await ask(server.url, path, { cookie: await server.cookie("organiser") });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain(type);
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="leitai\.\w+"; filename\*=UTF-8''[\w%.-]+$/,
    );
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(
      Buffer.from(await answer.arrayBuffer())
        .toString()
        .startsWith(begins),
    ).toBe(true);
  });

  test("are nobody's who may not import", async () => {
    for (const path of [
      "/office/export/teams.xlsx?season=small",
      "/office/import/report.xlsx?at=x",
    ]) {
      expect((await ask(server.url, path)).status).toBe(302);
      const cookie = await server.cookie("official of this game");
      expect((await ask(server.url, path, { cookie })).status).toBe(404);
    }
  });
});
