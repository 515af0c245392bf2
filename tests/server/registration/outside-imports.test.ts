import { expect, test } from "vitest";
import { OutsideImports } from "../../../server/registration/outside-imports";
import { smallSeason } from "../../support/small-season";

test("an import at the command line is noticed once by a server that runs beside it, an older one is not", async () => {
  const { services, db, close } = await smallSeason(() => Date.parse("2026-11-10T12:00:00+08:00"));
  const entry = (by: string) =>
    db.audit.create({ data: { at: 1n, by, action: "import.done", target: "season/small" } });
  let told = 0;
  services.registry.onChanged(() => {
    told += 1;
  });
  const outside = new OutsideImports(db, services.registry, (error) => expect(error).toBeNull());
  const looked = async () => {
    await outside.look();
    return told;
  };
  await entry("machine");
  expect(await looked()).toBe(0);
  await db.team.update({ where: { id: "T1" }, data: { name: "改名队" } });
  await entry("anna");
  expect(await looked()).toBe(0);
  await services.league.book();
  await entry("machine");
  expect([await looked(), await looked()]).toEqual([1, 1]);
  expect((await services.league.book())?.teams.get("T1")?.name).toBe("改名队");
  await close();
});
