/**
 * A pairing of as many as possible, by Edmonds' blossoms: `neighbours[v]` are those whom v may meet. Answers the partner
 * of each, or -1. In the order of n³ steps for n vertices.
 */
export function largestMatching(neighbours: readonly (readonly number[])[]): readonly number[] {
  const n = neighbours.length;
  const mate = new Array<number>(n).fill(-1);
  for (let root = 0; root < n; root += 1) if (mate[root] === -1) augment(root, neighbours, mate);
  return mate;
}

/** Whether everybody can be paired. */
export const canPairAll = (neighbours: readonly (readonly number[])[]): boolean =>
  largestMatching(neighbours).every((mate) => mate !== -1);

/** Looks for a path of changes that pairs `root`, and makes them. */
function augment(root: number, neighbours: readonly (readonly number[])[], mate: number[]): void {
  const n = neighbours.length;
  const parent = new Array<number>(n).fill(-1);
  const base = Array.from({ length: n }, (_, v) => v);
  const outer = new Array<boolean>(n).fill(false);
  const queue = [root];
  outer[root] = true;
  const of = (list: readonly number[], v: number) => list[v] ?? -1;

  const commonBase = (a: number, b: number): number => {
    const seen = new Set<number>();
    for (let v = a; ; v = of(parent, of(mate, v))) {
      v = of(base, v);
      seen.add(v);
      if (of(mate, v) === -1) break;
    }
    for (let v = b; ; v = of(parent, of(mate, v))) {
      v = of(base, v);
      if (seen.has(v)) return v;
    }
  };
  const markPath = (from: number, top: number, child: number, blossom: Set<number>): void => {
    let [v, last] = [from, child];
    while (of(base, v) !== top) {
      const partner = of(mate, v);
      blossom.add(of(base, v));
      blossom.add(of(base, partner));
      parent[v] = last;
      last = partner;
      v = of(parent, partner);
    }
  };

  for (let at = 0; at < queue.length; at += 1) {
    const v = queue[at] ?? -1;
    for (const to of neighbours[v] ?? []) {
      if (base[v] === base[to] || mate[v] === to) continue;
      const partner = of(mate, to);
      if (to === root || (partner !== -1 && parent[partner] !== -1)) {
        const top = commonBase(v, to);
        const blossom = new Set<number>();
        markPath(v, top, to, blossom);
        markPath(to, top, v, blossom);
        for (let w = 0; w < n; w += 1) {
          if (!blossom.has(of(base, w))) continue;
          base[w] = top;
          if (!outer[w]) {
            outer[w] = true;
            queue.push(w);
          }
        }
      } else if (parent[to] === -1) {
        parent[to] = v;
        if (partner === -1) {
          flip(to, parent, mate);
          return;
        }
        outer[partner] = true;
        queue.push(partner);
      }
    }
  }
}

function flip(end: number, parent: readonly number[], mate: number[]): void {
  let v = end;
  while (v !== -1) {
    const before = parent[v] ?? -1;
    const next = mate[before] ?? -1;
    mate[v] = before;
    mate[before] = v;
    v = next;
  }
}
