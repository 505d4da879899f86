/**
 * Where the items of one row stand: as near to their wishes as their order, their widths and the edges allow. Pure. Called by `layout.ts`.
 * Least squares under an order is isotonic regression, solved by pooling neighbours (Ayer et al., Annals of Mathematical Statistics 26, 1955).
 */

/**
 * @param weights how much each wish counts where wishes are at odds
 * @param apart least distance of each centre from the one before it; the first is its distance from 0
 * @param end of the last centre, at most
 */
export function spread(wishes: readonly number[], weights: readonly number[], apart: readonly number[], end: number): number[] {
  let sum = 0;
  const offsets = apart.map((distance) => (sum += distance));
  const pools: { mean: number; weight: number; size: number }[] = [];
  for (const [index, wish] of wishes.entries()) {
    let pool = { mean: wish - (offsets[index] ?? 0), weight: weights[index] ?? 1, size: 1 };
    for (let before = pools.at(-1); before !== undefined && before.mean > pool.mean; before = pools.at(-1)) {
      pools.pop();
      const weight = before.weight + pool.weight;
      pool = { mean: (before.mean * before.weight + pool.mean * pool.weight) / weight, weight, size: before.size + pool.size };
    }
    pools.push(pool);
  }
  const highest = Math.max(0, end - (offsets.at(-1) ?? 0));
  return pools.flatMap(({ mean, size }) => Array.from({ length: size }, () => Math.min(highest, Math.max(0, mean)))).map((place, index) => place + (offsets[index] ?? 0));
}
