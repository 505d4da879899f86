/** Writes geometry as SVG path data: whole numbers, relative moves, points that fall together left out. A canvas-like context for d3-geo. */

/** Units: closer points are one, half a pixel on the widest card. */
const LEAST_STEP = 3;

/** What d3-geo draws on. */
export class PathWriter {
  private text = '';
  private x = 0;
  private y = 0;
  private started: { x: number; y: number } | undefined;
  private command = '';

  beginPath(): void {
    this.text = '';
    this.command = '';
    this.started = undefined;
  }

  /** Points have no place on a map base. */
  arc(): void {
    throw new Error('A map base is drawn from lines and areas only.');
  }

  moveTo(x: number, y: number): void {
    [this.x, this.y] = [Math.round(x), Math.round(y)];
    this.started = { x: this.x, y: this.y };
  }

  lineTo(x: number, y: number): void {
    const [dx, dy] = [Math.round(x) - this.x, Math.round(y) - this.y];
    if (Math.abs(dx) + Math.abs(dy) < LEAST_STEP) return;
    if (this.started !== undefined) {
      this.text += `M${this.started.x}${numberAfter(this.started.y)}`;
      this.started = undefined;
      this.command = 'M';
    }
    this.text += this.command === 'l' ? numberAfter(dx) : `l${dx}`;
    this.text += numberAfter(dy);
    this.command = 'l';
    this.x += dx;
    this.y += dy;
  }

  closePath(): void {
    if (this.started === undefined && this.command === 'l') this.text += 'z';
    this.started = undefined;
    this.command = '';
  }

  toString(): string {
    return this.text;
  }
}

/** A minus sign separates by itself. */
const numberAfter = (value: number): string => (value < 0 ? String(value) : ` ${value}`);

export type Ring = readonly (readonly [x: number, y: number])[];

/** Collects projected rings, for finding room for a label. */
export class RingCollector {
  readonly rings: [number, number][][] = [];

  beginPath(): void { /* one collector, one drawing */ }
  arc(): void { /* no points */ }
  closePath(): void { /* rings are closed by their reader */ }

  moveTo(x: number, y: number): void {
    this.rings.push([[x, y]]);
  }

  lineTo(x: number, y: number): void {
    this.rings.at(-1)?.push([x, y]);
  }
}

/** Even-odd rule over all rings (Shimrat, Algorithm 112, CACM 1962). */
export function isInside(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [ax, ay] = ring[at] as readonly [number, number];
      const [bx, by] = ring[before] as readonly [number, number];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
