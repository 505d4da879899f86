/** The middle of an outline as the compiler writes it (compiler/maps/path): `M` with two whole numbers, then `l` with relative pairs, `z`. Pure. */

const NUMBER = /-?\d+/g;

/** Middle of the box around the first ring, which is the largest in Natural Earth's shapes; undefined where there is no point. */
export function middleOfPath(path: string): { x: number; y: number } | undefined {
  const ring = path.split(/[zM]/).find((part) => part !== '') ?? '';
  const numbers = (ring.match(NUMBER) ?? []).map(Number);
  if (numbers.length < 2) return undefined;
  let [x = 0, y = 0] = numbers;
  const box = { left: x, right: x, top: y, bottom: y };
  for (let at = 2; at + 1 < numbers.length; at += 2) {
    x += numbers[at] ?? 0;
    y += numbers[at + 1] ?? 0;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return { x: Math.round((box.left + box.right) / 2), y: Math.round((box.top + box.bottom) / 2) };
}
