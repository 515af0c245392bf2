import { expect, test } from "vitest";
import { accessOf, isEquipped } from "../../../domain/accounts/access";

const at = 1000;
const open = { expiresAt: 1001, usedAt: null };
const base = { revokedAt: null, link: null, devices: 0 };

test.each([
  ["without a link there is no way in", base, "no-link", false],
  ["an unused link leads in", { ...base, link: open }, "link-open", true],
  [
    "a link that ends now leads nowhere",
    { ...base, link: { ...open, expiresAt: at } },
    "link-expired",
    false,
  ],
  ["a used link leads nowhere", { ...base, link: { ...open, usedAt: 5 } }, "signed-out", false],
  [
    "a signed-in device needs no link",
    { ...base, link: { ...open, usedAt: 5 }, devices: 1 },
    "signed-in",
    true,
  ],
  [
    "a revoked account is out, whatever it still holds",
    { revokedAt: 3, link: open, devices: 2 },
    "revoked",
    false,
  ],
] as const)("%s", (_, account, access, equipped) => {
  expect(accessOf(account, at)).toBe(access);
  expect(isEquipped(accessOf(account, at))).toBe(equipped);
});
