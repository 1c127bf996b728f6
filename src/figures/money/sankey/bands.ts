/** Money that one account pays to another over the horizon; a negative amount runs the other way. */
export interface MoneyFlow {
  readonly from: string;
  readonly to: string;
  /** What it is paid for. */
  readonly label: string;
  readonly amount: number;
}

/** What is drawn as one band: a flow, or the small flows between two accounts. */
export interface SankeyBand {
  /** An account's id; null for accounts that only small flows touch. */
  readonly payer: string | null;
  readonly receiver: string | null;
  /** Index of the flow; null for small flows, drawn together. */
  readonly flow: number | null;
  readonly amount: number;
}

/** Flows below this share of all money are drawn together. */
export const smallShare = 0.005;

/** Bands of the flows that move money; small flows are joined, and so are the accounts that nothing else touches. */
export function sankeyBands(flows: readonly MoneyFlow[]): {
  readonly bands: readonly SankeyBand[];
  readonly small: ReadonlySet<number>;
} {
  const total = flows.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  const all = flows.flatMap((flow, i) => (flow.amount === 0 ? [] : [bandOf(flow, i)]));
  const minor = all.filter(({ amount }) => amount < smallShare * total);
  if (minor.length < 2) return { bands: all, small: new Set() };
  const small = new Set(minor.flatMap(({ flow }) => (flow === null ? [] : [flow])));
  const large = all.filter((band) => !minor.includes(band));
  const payers = new Set(large.map(({ payer }) => payer));
  const receivers = new Set(large.map(({ receiver }) => receiver));
  const joined = new Map<string, SankeyBand>();
  for (const band of minor) {
    const payer = payers.has(band.payer) ? band.payer : null;
    const receiver = receivers.has(band.receiver) ? band.receiver : null;
    const key = JSON.stringify([payer, receiver]);
    const amount = band.amount + (joined.get(key)?.amount ?? 0);
    joined.set(key, { payer, receiver, flow: null, amount });
  }
  return { bands: [...large, ...joined.values()], small };
}

function bandOf({ from, to, amount }: MoneyFlow, flow: number): SankeyBand {
  const [payer, receiver] = amount < 0 ? [to, from] : [from, to];
  return { payer, receiver, flow, amount: Math.abs(amount) };
}
