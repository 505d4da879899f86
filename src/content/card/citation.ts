/** A card as plain text to paste: name, lead with its source numbers, the numbered sources with their addresses, how fresh it all is. */

/** Text of a part, with source numbers in brackets. */
function textOf(part: Element | null): string {
  const copy = part?.cloneNode(true) as Element | undefined;
  for (const ref of copy?.querySelectorAll('.ref') ?? []) ref.textContent = ` [${ref.textContent}]`;
  return copy?.textContent?.trim() ?? '';
}

export function citeCard(card: Element): string {
  const part = (selector: string): string => textOf(card.querySelector(selector));
  const sources = [...card.querySelectorAll('.src li')].map((source, index) => `[${index + 1}] ${textOf(source)}. ${source.querySelector('a')?.href ?? ''}`);
  return [`${part('.name')} (${part('.kind')})`, part('.lead'), ...sources, `Backgrounder. ${part('.src + .fine')}`].join('\n');
}
