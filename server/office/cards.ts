import type { Actor } from "../../domain/accounts/roles";
import { type GameId, gameId } from "../../domain/kernel/ids";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import type { Accounts } from "../accounts/accounts";
import type { Links } from "../accounts/links";
import { type QrCode, qrOf } from "../accounts/qr";
import { linkPath } from "../announce";
import type { League } from "../league/league";
import type { GameCard } from "../league/season-view";

/** A card that lets one person in, once: shown and printed when it is made, and never again. */
export interface LinkCard {
  readonly name: string;
  readonly game: GameCard | null;
  readonly url: string;
  readonly qr: QrCode;
  readonly until: number;
}

/** One-time links as cards: a name, a game, an address and its QR code. */
export class Cards {
  constructor(
    private readonly accounts: Accounts,
    private readonly links: Links,
    private readonly league: League,
  ) {}

  /** Makes the account of a table official and the card that lets them in. */
  async addOfficial(
    official: { readonly name: string; readonly game: string },
    by: Actor,
    origin: string,
  ): Promise<Result<LinkCard, { readonly code: string }>> {
    const made = await this.accounts.createOfficial(
      { name: official.name, gameId: gameId(official.game) },
      by,
    );
    return made.ok ? this.make(made.value, by, origin) : made;
  }

  /** A new card for an account; cards that were made before and not used let nobody in any more. */
  async make(
    account: string,
    by: Actor,
    origin: string,
  ): Promise<Result<LinkCard, { readonly code: string }>> {
    const link = await this.links.make(account, by);
    if (!link.ok) return link;
    const owner = await this.links.owner(link.value.token);
    if (!owner.ok) return refuse({ code: "not-found" });
    const url = `${origin}${linkPath(link.value.token)}`;
    return ok({
      name: owner.value.name,
      game: await this.#gameOf(owner.value.gameId),
      url,
      qr: qrOf(url),
      until: link.value.expiresAt,
    });
  }

  /** Whom a link lets in, for the page that asks „are you …?“; null when it lets nobody in. */
  async owner(token: string) {
    const owner = await this.links.owner(token);
    if (!owner.ok) return null;
    const { name, role, gameId: game } = owner.value;
    return { name, role, game: await this.#gameOf(game) };
  }

  async #gameOf(id: GameId | null): Promise<GameCard | null> {
    if (id === null || !(await this.league.book())) return null;
    const { games } = await this.league.view();
    return games.find((game) => game.id === id) ?? null;
  }
}
