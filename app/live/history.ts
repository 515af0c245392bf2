import type { PublicCommit } from "../../domain/live/catch-up";
import { advance, replay } from "../../domain/live/commit";
import type { Decider } from "../../domain/live/decider";

/** A stream's commits as a device knows them, and what is true after them. */
export class History<State, Event> {
  #commits: PublicCommit<Event>[] = [];
  #ids = new Set<string>();
  state: State;

  constructor(
    private readonly decider: Pick<Decider<State, never, Event>, "evolve" | "initial">,
    public epoch: string,
    commits: readonly PublicCommit<Event>[],
  ) {
    this.state = decider.initial;
    this.replace(epoch, commits);
  }

  get commits(): readonly PublicCommit<Event>[] {
    return this.#commits;
  }

  get seq(): number {
    return this.#commits.at(-1)?.seq ?? 0;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Joins new commits on: those that were news, or null when some are missing between or it is another history. */
  take(
    epoch: string,
    commits: readonly PublicCommit<Event>[],
  ): readonly PublicCommit<Event>[] | null {
    if (epoch !== this.epoch) return null;
    const news = commits.filter((commit) => commit.seq > this.seq);
    if (news[0] && news[0].seq !== this.seq + 1) return null;
    for (const commit of news) {
      this.state = advance(this.decider, this.state, this.#commits, commit);
      this.#commits.push(commit);
      this.#ids.add(commit.id);
    }
    return news;
  }

  replace(epoch: string, commits: readonly PublicCommit<Event>[]): void {
    this.epoch = epoch;
    this.#commits = [...commits];
    this.#ids = new Set(commits.map((commit) => commit.id));
    this.state = replay(this.decider, this.#commits);
  }
}
