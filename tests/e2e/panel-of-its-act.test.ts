import { expect, test } from "@playwright/test";
import { type HeadJudge, type JudgingServer, onOneServer, Sheet } from "./support/judging";

let server: JudgingServer;
let head: HeadJudge;

onOneServer((made) => {
  ({ server, head } = made);
});

test("digits half typed for one act never become a mark of the act that is called meanwhile", async ({
  browser,
}) => {
  const sheet = await Sheet.open(browser, server);
  await sheet.expectOpen(server.act(8));
  await sheet.figure(0).click();
  for (const digit of ["9", "1"]) await sheet.page.locator(`[data-digit="${digit}"]`).click();
  await head.say({ type: "call", entry: server.act(9) });
  await expect(sheet.page.locator(`[data-over="${server.act(8)}"]`)).toContainText("输入未保存");
  await expect(sheet.page.locator("[data-typed]")).toHaveCount(0);
  await sheet.key("over done").click();
  await sheet.expectOpen(server.act(9));
  await expect(sheet.figure(0)).toHaveAttribute("data-empty", "true");
  await sheet.figure(0).click();
  await expect(sheet.page.locator("[data-typed]")).toHaveValue("");
  await sheet.context.close();
});

test("a recusal that was asked about one act is never said of the next one", async ({
  browser,
}) => {
  const sheet = await Sheet.open(browser, server);
  await sheet.expectOpen(server.act(9));
  await sheet.key("recuse link").click();
  await head.say({ type: "call", entry: server.act(10) });
  await expect(sheet.page.locator(`[data-over="${server.act(9)}"]`)).toContainText("没有回避");
  await expect(sheet.key("recuse confirm")).toHaveCount(0);
  await sheet.key("over back").click();
  await sheet.expectOpen(server.act(9));
  await expect(sheet.page.locator("[data-recused]")).toHaveCount(0);
  await sheet.context.close();
});
