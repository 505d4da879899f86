/** How long text is on screen, and where it breaks. `measure` is the browser's; pure code and tests are handed one. */

/** Width in px of a text in one of the two sizes of the drawings. */
export type Measure = (text: string, size: 'name' | 'small') => number;

/** Rem of each size, the same as in panel.css. */
const REM = { name: 0.8125, small: 0.75 } as const;
const WEIGHT = { name: 600, small: 400 } as const;

/** Measures as the page draws: its font, and the reader's font size. */
export function createMeasure(root: Document): Measure {
  const canvas = root.createElement('canvas');
  canvas.lang = 'en'; // as the drawings: Firefox chooses fonts by language
  const context = canvas.getContext('2d');
  const known = new Map<string, number>();
  return (text, size) => {
    const px = REM[size] * Number.parseFloat(getComputedStyle(root.documentElement).fontSize);
    const key = `${size} ${px} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context !== null) context.font = `${WEIGHT[size]} ${px}px ${getComputedStyle(root.body).fontFamily}`;
      width = Math.ceil(context?.measureText(text).width ?? text.length * px * 0.6);
      known.set(key, width);
    }
    return width;
  };
}

/** Height of a line of each size in px. */
export function lineHeight(root: Document, size: 'name' | 'small'): number {
  return Math.ceil(REM[size] * Number.parseFloat(getComputedStyle(root.documentElement).fontSize) * 1.25);
}

/** Lines of whole words, at most `most`; what does not fit ends in an ellipsis. Hyphens may break: "al-|Haq". */
export function wrapText(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=[\s-])/u)) {
    if (line !== '' && measure((line + word).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  lines.push(line.trimEnd());
  const kept = lines.slice(0, most);
  return kept.map((one, index) => (index === most - 1 && lines.length > most ? shorten(`${one} …`, width, measure) : shorten(one, width, measure)));
}

function shorten(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const letters = [...text.replace(/ ?…$/u, '')];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
