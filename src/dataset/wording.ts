/** Numbers and points as cards print them: plain British English, no locale data needed. Shared by the compiler and the gazetteer's cards. */

/** `1560021` becomes `1,560,021`. Written out, because `toLocaleString` depends on the machine. */
export function printNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  return whole.replaceAll(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

/** `36.183, 44.012` becomes `36.183° N, 44.012° E`: three digits are about a hundred metres. */
export function printPoint({ lat, lon }: { lat: number; lon: number }): string {
  return `${printDegrees(lat)}° ${lat < 0 ? 'S' : 'N'}, ${printDegrees(lon)}° ${lon < 0 ? 'W' : 'E'}`;
}

function printDegrees(degrees: number): string {
  return String(Math.round(Math.abs(degrees) * 1000) / 1000);
}
