import type { Instance } from "./instance-input";
import type { Problem } from "./problem";

export type Places = Pick<
  Problem,
  | "slots"
  | "nowhere"
  | "slotId"
  | "slotDay"
  | "slotVenue"
  | "slotCounty"
  | "slotBand"
  | "slotChain"
  | "slotVenueDay"
  | "slotPlace"
  | "slotMomentFrom"
  | "slotMomentTo"
  | "slotOfId"
  | "chainFrom"
  | "venueDays"
  | "venueDayFrom"
  | "venueDayCap"
  | "daySlotFrom"
  | "dayMomentFrom"
  | "crews"
  | "crewGames"
  | "crewSafe"
  | "crewTight"
> & {
  /** From day, venue and start to `slotPlace`. */
  readonly placeOf: (day: number, venue: number, start: number) => number;
};

/** Times and places of an instance, in the engine's order; those in a hall on a day on which it is closed are none. */
export function compileSlots(instance: Instance): Places {
  const { days, venues, counties } = instance;
  const sorted = instance.slots
    .filter(({ venue, day }) => !venues[venue]?.closedDays.includes(day))
    .sort((a, b) => a.day - b.day || a.venue - b.venue || a.court - b.court || a.start - b.start);
  const slots = sorted.length;
  const slotOfId = new Int32Array(instance.slots.length).fill(slots);
  for (const [slot, { id }] of sorted.entries()) slotOfId[id] = slot;
  const chains = numbering();
  const venueDays = numbering();
  const places = numbering();
  const chainFrom: number[] = [];
  const venueDayFrom: number[] = [];
  const venueDayCap: number[] = [];
  const slotChain = new Int32Array(slots + 1).fill(-1);
  const slotVenueDay = new Int32Array(slots + 1);
  const slotPlace = new Int32Array(slots + 1).fill(-1);
  for (const [slot, { day, venue, court, start }] of sorted.entries()) {
    const chain = chains.of(`${venue}/${court}/${day}`);
    chainFrom[chain] ??= slot;
    slotChain[slot] = chain;
    const venueDay = venueDays.of(`${venue}/${day}`);
    venueDayFrom[venueDay] ??= slot;
    venueDayCap[venueDay] = venues[venue]?.maxPerDay ?? 0;
    slotVenueDay[slot] = venueDay;
    slotPlace[slot] = places.of(`${day}/${venue}/${start}`);
  }
  // The venue-day of `nowhere` is always open and never full.
  slotVenueDay[slots] = venueDays.count();
  const by = (value: (slot: Instance["slots"][number]) => number, nowhere: number) =>
    Int32Array.from([...sorted.map(value), nowhere]);
  const firstOf = Array.from({ length: days + 1 }, (_, day) =>
    sorted.findIndex((slot) => slot.day >= day),
  );
  return {
    slots,
    nowhere: slots,
    slotOfId,
    slotChain,
    slotVenueDay,
    slotPlace,
    slotId: by(({ id }) => id, -1),
    slotDay: by(({ day }) => day, -1),
    slotVenue: by(({ venue }) => venue, venues.length),
    slotCounty: by(({ venue }) => venues[venue]?.county ?? counties.length, counties.length),
    slotBand: by(({ band }) => band, 3),
    chainFrom: Int32Array.from([...chainFrom, slots]),
    venueDays: venueDays.count(),
    venueDayFrom: Int32Array.from([...venueDayFrom, slots]),
    venueDayCap: Int32Array.from([...venueDayCap, 2 ** 30]),
    daySlotFrom: Int32Array.from(firstOf, (first) => (first < 0 ? slots : first)),
    placeOf: (day, venue, start) => places.known(`${day}/${venue}/${start}`),
    ...compileMoments(instance, sorted),
  };
}

/** A day's moments are the starts of its slots: only then can one more crew become needed. */
function compileMoments(instance: Instance, sorted: Instance["slots"]) {
  const { days, crews, crewDayFactor } = instance;
  const momentFrom = new Int32Array(sorted.length + 1);
  const momentTo = new Int32Array(sorted.length + 1);
  const dayMomentFrom = new Int32Array(days + 1);
  const crewTight = new Uint8Array(days);
  let moments = 0;
  for (let day = 0, from = 0; day < days; day++) {
    let to = from;
    while (sorted[to]?.day === day) to++;
    const onDay = sorted.slice(from, to);
    const starts = [...new Set(onDay.map(({ start }) => start))].sort((a, b) => a - b);
    dayMomentFrom[day] = moments;
    for (const [i, { start, end }] of onDay.entries()) {
      momentFrom[from + i] = moments + starts.indexOf(start);
      momentTo[from + i] = moments + starts.filter((moment) => moment < end).length;
    }
    const cap = crews[day] ?? 0;
    const most = starts.map(
      (at) => onDay.filter(({ start, end }) => start <= at && at < end).length,
    );
    if (onDay.length > cap * crewDayFactor || most.some((on) => on > cap)) crewTight[day] = 1;
    moments += starts.length;
    from = to;
  }
  dayMomentFrom[days] = moments;
  return {
    slotMomentFrom: momentFrom,
    slotMomentTo: momentTo,
    dayMomentFrom,
    crews: Int32Array.from(crews),
    crewGames: Int32Array.from(crews, (crew) => crew * crewDayFactor),
    crewSafe: Int32Array.from(crews, (crew) => crew * Math.min(1, crewDayFactor)),
    crewTight,
  };
}

/** Numbers from 0 in the order in which keys come. */
function numbering() {
  const numbers = new Map<string, number>();
  return {
    of: (key: string): number => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    },
    known: (key: string): number => numbers.get(key) ?? -1,
    count: (): number => numbers.size,
  };
}
