import type { Actor, Role } from "../../domain/accounts/roles";
import { gameId, roundId, unitId } from "../../domain/kernel/ids";
import { ok, type Result, refuse } from "../../domain/kernel/result";
import { type LocalDay, parseDay } from "../../domain/kernel/time";
import type { Accounts } from "../accounts/accounts";
import { type Changer, MACHINE } from "../accounts/changer";
import type { Links } from "../accounts/links";
import { type QrCode, qrOf } from "../accounts/qr";
import type { Person } from "../accounts/sessions";
import { linkPath } from "../announce";
import type { Db } from "../db";
import type { League } from "../league/league";
import type { GameCard } from "../league/season-view";

/** A judge's place: the seat, and the round in which it stands. */
export interface SeatPlace {
  /** 1, 2, 3 … of the panel, R1 … of the reserve, C of the head judge. */
  readonly seat: string;
  readonly festival: string;
  readonly contest: string;
  readonly round: string;
  readonly day: LocalDay | null;
  readonly start: number | null;
  readonly venue: string | null;
}

/** Whom a card lets in, and to what. */
export interface CardOwner {
  readonly name: string;
  readonly role: Role;
  readonly game: GameCard | null;
  readonly seat: SeatPlace | null;
  /** A unit's name. */
  readonly unit: string | null;
}

/** A card that lets one person in, once: shown and printed when it is made, and never again. */
export interface LinkCard extends CardOwner {
  readonly url: string;
  readonly qr: QrCode;
  readonly until: number;
}

/** One-time links as cards: a name, a game, an address and its QR code. */
export class Cards {
  constructor(
    private readonly db: Db,
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

  /** A new card for a judge's seat, whose account is made when there is none. */
  async forSeat(
    { round, seat }: { readonly round: string; readonly seat: string },
    by: Actor,
    origin: string,
  ): Promise<Result<LinkCard, { readonly code: string }>> {
    const made = await this.accounts.createJudge({ roundId: roundId(round), seat }, by);
    return made.ok ? this.make(made.value, by, origin) : made;
  }

  /** A card for a person's own next device: they are let in there as whom they are here. */
  forOwnDevice(
    person: Person,
    origin: string,
  ): Promise<Result<LinkCard, { readonly code: string }>> {
    return this.make(person.id, MACHINE, origin);
  }

  /** Makes the account of a unit's manager and the card that lets them in. */
  async addManager(
    { name, unit }: { readonly name: string; readonly unit: string },
    by: Actor,
    origin: string,
  ): Promise<Result<LinkCard, { readonly code: string }>> {
    const made = await this.accounts.createManager({ name, unitId: unitId(unit) }, by);
    return made.ok ? this.make(made.value, by, origin) : made;
  }

  /** A new card for an account; cards that were made before and not used let nobody in any more. */
  async make(
    account: string,
    by: Changer,
    origin: string,
  ): Promise<Result<LinkCard, { readonly code: string }>> {
    const link = await this.links.make(account, by);
    if (!link.ok) return link;
    const owner = await this.links.owner(link.value.token);
    if (!owner.ok) return refuse({ code: "not-found" });
    const url = `${origin}${linkPath(link.value.token)}`;
    return ok({
      ...(await this.#ownerOf(owner.value.actor)),
      url,
      qr: qrOf(url),
      until: link.value.expiresAt,
    });
  }

  /** Whom a link lets in, for the page that asks „are you …?“; null when it lets nobody in. */
  async owner(token: string): Promise<CardOwner | null> {
    const owner = await this.links.owner(token);
    return owner.ok ? this.#ownerOf(owner.value.actor) : null;
  }

  async #ownerOf({
    name,
    role,
    gameId: game,
    roundId: round,
    seat,
    unitId: own,
  }: Person): Promise<CardOwner> {
    const unit = own && (await this.db.unit.findUnique({ where: { id: own } }));
    return {
      name,
      role,
      game: game === undefined ? null : await this.#gameOf(game),
      seat: round && seat ? await this.#seatOf(round, seat) : null,
      unit: unit ? unit.name : null,
    };
  }

  async #gameOf(id: string): Promise<GameCard | null> {
    const { seasons } = this.league;
    const book = await seasons.ofGame(id);
    const games = book ? seasons.told(book).games : [];
    return games.find((game) => game.id === id) ?? null;
  }

  async #seatOf(id: string, seat: string): Promise<SeatPlace | null> {
    const round = await this.db.round.findUnique({
      where: { id },
      include: { contest: { include: { festival: true } }, court: { include: { venue: true } } },
    });
    return (
      round && {
        seat,
        festival: round.contest.festival.alias,
        contest: round.contest.name,
        round: round.name,
        day: parseDay(round.day ?? ""),
        start: round.start,
        venue: round.court?.venue.name ?? null,
      }
    );
  }
}
