import { expect, type Locator, type Page } from "@playwright/test";

/** A game on the planning desk, and the cells of its timetable. */
export class Timetable {
  constructor(readonly page: Page) {}

  game(id: string): Locator {
    return this.page.locator(`table a[data-game="${id}"]`);
  }

  /** The n-th game of the week that can still be moved. */
  async idOf(n: number): Promise<string> {
    const chip = this.page.locator("table a[data-game]").nth(n);
    return (await chip.getAttribute("data-game")) ?? "";
  }

  cell(name: string): Locator {
    return this.page.locator(`td[data-cell="${name}"]`);
  }

  /** Where a game stands: `DAY COURT`. */
  async cellOf(id: string): Promise<string> {
    const chip = this.page.locator(`a[data-game="${id}"]`);
    const cell = this.page.locator("td[data-cell]").filter({ has: chip });
    return (await cell.getAttribute("data-cell")) ?? "";
  }

  /** The names of the cells that say this of the held game. */
  async cells(kind: string): Promise<string[]> {
    await expect(this.page.locator("[data-holding]")).toBeVisible();
    return this.page
      .locator(`td[data-fit="${kind}"]`)
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.cell ?? ""));
  }

  async pickUp(id: string): Promise<void> {
    const box = await this.game(id).boundingBox();
    if (!box) throw new Error(`${id} is not in sight`);
    await this.page.mouse.move(box.x + 12, box.y + 8);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + 30, box.y + 16, { steps: 3 });
    await expect(this.page.locator("[data-holding]")).toBeVisible();
  }

  async carryTo(name: string): Promise<void> {
    const box = await this.cell(name).boundingBox();
    if (!box) throw new Error(`${name} is not in sight`);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await expect(this.cell(name)).toHaveAttribute("data-aimed", "true");
  }

  async drop(): Promise<void> {
    await this.page.mouse.up();
    await expect(this.page.locator("[data-holding]")).toHaveCount(0);
  }

  /** Lets go where it came from: nothing is moved. */
  async letGo(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.page.mouse.up();
    await expect(this.page.locator("[data-holding]")).toHaveCount(0);
  }

  verdict(): Locator {
    return this.page.locator("[data-verdict]");
  }

  undo(): Locator {
    return this.page.getByRole("button", { name: "撤销上一次移动" });
  }
}
