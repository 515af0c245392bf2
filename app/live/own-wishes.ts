import type { OutboxStore } from "./outbox-store";

/**
 * A store that finds only some of a stream's wishes again: a device may be handed on, and what somebody else has left
 * waiting there is theirs to send.
 */
export const ownWishes = (
  store: OutboxStore,
  isOwn: (command: unknown) => boolean,
): OutboxStore => ({
  read: async (stream) => {
    const { wishes, kept } = await store.read(stream);
    return { wishes: wishes.filter(({ command }) => isOwn(command)), kept };
  },
  put: (wish) => store.put(wish),
  swap: (out, into) => store.swap(out, into),
  append: (stream, commits) => store.append(stream, commits),
  replace: (stream, kept) => store.replace(stream, kept),
  note: (key) => store.note(key),
  setNote: (key, value) => store.setNote(key, value),
});
