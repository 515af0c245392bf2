import { afterEach, beforeEach, expect, vi } from "vitest";

// Noise is a finding: an unexpected console.error fails the test it came from.
beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
