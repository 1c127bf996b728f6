/**
 * Qualified majority of those who take part: 55 % of them with 65 % of their population, or fewer against than a blocking minority
 * needs members: one more than the least number of participants that hold more than 35 % (Articles 16(4) TEU, 330 and 238(3) TFEU).
 * `population` in any unit; flags by member.
 */
export function passesAmongParticipants(
  population: ArrayLike<number>,
  participates: Uint8Array,
  agrees: Uint8Array,
): boolean {
  const sizes: number[] = [];
  let [total, yes, against, count] = [0, 0, 0, 0];
  for (let m = 0; m < participates.length; m++) {
    if (participates[m] === 0) continue;
    const size = population[m] as number;
    count++;
    total += size;
    sizes.push(size);
    if (agrees[m] === 1) yes += size;
    else against++;
  }
  const inFavour = count - against;
  if (inFavour >= Math.ceil(0.55 * count - 1e-9) && yes >= 0.65 * total - 1e-9 * total) return true;
  sizes.sort((a, b) => b - a);
  let [held, least] = [0, 0];
  while (least < sizes.length && held <= 0.35 * total + 1e-9 * total) held += sizes[least++] as number;
  return against < least + 1;
}
