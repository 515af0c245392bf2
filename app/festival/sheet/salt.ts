/** What makes a commitment unguessable: 16 bytes from the device's own chance, as hex. */
export const newSalt = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
