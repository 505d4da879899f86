/** Dates, numbers and places as a card prints them: plain British English, no locale data needed. */
import { printNumber } from '../../dataset/wording';

export { printNumber, printPoint } from '../../dataset/wording';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const BILLION = 1_000_000_000;
const MILLION = 1_000_000;

/** `2020-01-03` becomes `3 Jan 2020`, `1985~` becomes `about 1985`, `2014/2015` becomes `between 2014 and 2015`. */
export function printDate(date: string): string {
  const [start = '', end] = date.split('/');
  return end === undefined ? printOneDate(start) : `between ${printOneDate(start)} and ${printOneDate(end)}`;
}

function printOneDate(date: string): string {
  const [year = '', month, day] = date.replace('~', '').split('-');
  const parts = [day === undefined ? undefined : String(Number(day)), month === undefined ? undefined : MONTHS[Number(month) - 1], year];
  return `${date.endsWith('~') ? 'about ' : ''}${parts.filter((part) => part !== undefined).join(' ')}`;
}

/** Groups the digits of numbers inside a text. 1900 to 2099 are left alone: they are more often years. */
export function groupDigits(text: string): string {
  return text.replaceAll(/(?<![\d,.-])(?!(?:19|20)\d\d(?!\d))\d{4,}(?![\d,-])/g, (digits) => printNumber(Number(digits)));
}

/** `7000, 10000` becomes `7,000 to 10,000`; only a minimum becomes `at least`, only a maximum `up to`. */
export function printRange(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return max === undefined ? '' : `up to ${printNumber(max)}`;
  if (max === undefined) return `at least ${printNumber(min)}`;
  return min === max ? printNumber(min) : `${printNumber(min)} to ${printNumber(max)}`;
}

export function printDollars(value: number): string {
  if (value >= BILLION) return `${printNumber(value / BILLION)} billion US dollars`;
  if (value >= MILLION) return `${printNumber(value / MILLION)} million US dollars`;
  return `${printNumber(value)} US dollars`;
}

/** First letter as a capital; the rest as it is, because it may hold names. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
