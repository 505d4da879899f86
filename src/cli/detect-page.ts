/** The half of `npm run detect` that runs in the page: the extension's own detect and extract, answering with plain data. Bundled by detect.ts and by the page tests. */
import { detectArticle } from '../content/detect/index';
import { extractText } from '../content/extract/index';
import { speakEnglish } from '../i18n/english';
import { explain } from '../reasons';

export { detectArticle, extractText };

speakEnglish();

export interface Inspection {
  isNews: boolean;
  score: number;
  reasons: string[];
  published: string | null;
  modified: string | null;
  /** Text of the article; of the likeliest body where the page was read but not taken for news; else empty. */
  text: string;
  language: string;
  truncated: boolean;
}

/** A saved page without an address often states its own. */
function statedAddress(): string {
  const element = document.querySelector('link[rel=canonical],meta[property="og:url"]');
  const address = element?.getAttribute('href') ?? element?.getAttribute('content') ?? '';
  return /^https?:/i.test(address) ? address : '';
}

/** @param address of the page, '' where unknown. */
export function inspectPage(address: string): Inspection {
  const { isNews, score, reasons, body, published = null, modified = null } = detectArticle(document, address === '' ? statedAddress() : address);
  const { text, language, truncated } = body === null ? { text: '', language: 'en', truncated: false } : extractText(body);
  return { isNews, score, reasons: explain(reasons), published, modified, text, language, truncated };
}
